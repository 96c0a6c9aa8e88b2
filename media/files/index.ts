export { fileFormats, type FileFormat, type FileFormatName } from './file-formats.js'
export { inspectFile, nameFormats, requireFileFormat } from './inspect-file.js'
