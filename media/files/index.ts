export { extensionOf } from './extension-of.js'
export { mostSubtitleBytes, toWebVtt } from './web-vtt.js'
export { fileFormats, type FileFormat, type FileFormatName } from './file-formats.js'
export { inspectFile, nameFormats, requireFileFormat } from './inspect-file.js'
