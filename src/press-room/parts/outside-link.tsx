import type { ReactNode } from 'react'
import { isPublicHttpUrl } from '../../domain/links.js'

/** A link to another site; an address that is no public web address stays plain text. */
export function OutsideLink(props: { url: string; children?: ReactNode }): ReactNode {
  const label = props.children ?? readableAddress(props.url)
  if (!isPublicHttpUrl(props.url)) return label
  return (
    <a href={props.url} rel="noopener">
      {label}
    </a>
  )
}

function readableAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
