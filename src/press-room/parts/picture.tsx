import type { ReactNode } from 'react'
import type { Still } from '../../editions/press-kit.js'
import { focalPointClass } from '../assets.js'
import type { PageLanguage } from '../page-language.js'
import { markLanguage } from './say.js'

/** A still as an image that names its size, so that nothing moves while it loads. */
export function Picture(props: {
  page: PageLanguage
  still: Still
  /** The width it takes on the page, as the `sizes` attribute writes it. */
  sizes: string
  /** Seen before anything is scrolled: fetched at once. */
  isKey?: boolean
  /** Cropped around its focal point rather than shown whole. */
  isCropped?: boolean
  /** Stands beside words that already say what it is. */
  isDecorative?: boolean
}): ReactNode {
  const { still, page } = props
  const { thumb, web } = still.renditions
  const alt = props.isDecorative ? '' : (still.alt ?? '')
  return (
    <img
      src={web.url}
      srcSet={`${thumb.url} ${thumb.width}w, ${web.url} ${web.width}w`}
      sizes={props.sizes}
      width={web.width}
      height={web.height}
      alt={alt}
      {...(alt === '' ? {} : markLanguage(page, still.altLocale))}
      className={props.isCropped ? focalPointClass(still.focalPoint) : undefined}
      {...(props.isKey ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  )
}
