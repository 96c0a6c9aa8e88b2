import { imageFormats } from '../images/index.js'
import { fileFormats } from './file-formats.js'

const extensions = new Map<string, string>(
  [...Object.values(fileFormats), ...Object.values(imageFormats)].map(({ mimeType, extension }) => [
    mimeType,
    extension.replace(/^\./, ''),
  ]),
)

/** How the name of a file of this type ends, without the dot; `bin` for what we do not take in. */
export const extensionOf = (mimeType: string): string => extensions.get(mimeType) ?? 'bin'
