import { mediaError } from '../errors.js'
import type { S3Bucket } from '../storage/s3-bucket.js'

/** Apart from what a put leaves incoming, which is swept after an hour. */
export const uploadsFolder = 'uploads/'

/** Where all of one upload lies. */
export const folderOf = (id: string) => `${uploadsFolder}${id}/`

/** The object that its parts become. */
export const wholeOf = (id: string) => `${folderOf(id)}whole`

/** The id of the upload that a key below `uploadsFolder` is of. */
export const uploadOf = (key: string): string => key.slice(uploadsFolder.length).split('/')[0] ?? ''

/** As a bucket's failures are coded elsewhere; parts that are gone mean that the upload is. */
export const attempt = <Result>(
  bucket: S3Bucket,
  operation: string,
  key: string,
  run: () => Promise<Result>,
): Promise<Result> =>
  bucket.failures.attempt(operation, key, async () => {
    try {
      return await run()
    } catch (error) {
      const { name } = error as Error
      const isGone = name === 'NoSuchUpload' || name === 'NoSuchKey' || name === 'InvalidPart'
      throw isGone ? mediaError('UPLOAD_LOST', {}, { cause: error }) : error
    }
  })
