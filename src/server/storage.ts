import { join } from 'node:path'

import { createDiskParts, createS3Parts, type PartStore } from '../../media/index.js'
import { createDiskStorage, type BlobStorage } from '../../media/storage/index.js'
import { createS3Storage } from '../../media/storage/s3.js'
import type { Env } from '../env.js'

/** Where the settings say that files are kept: a bucket, or a folder of the data directory. */
export const createStorage = ({
  s3,
  dataDirectory,
}: Pick<Env, 's3' | 'dataDirectory'>): BlobStorage =>
  s3 ? createS3Storage(s3) : createDiskStorage({ directory: join(dataDirectory, 'blobs') })

/** Where uploads wait that are not whole yet: beside the blobs they become. */
export const createParts = ({ s3, dataDirectory }: Pick<Env, 's3' | 'dataDirectory'>): PartStore =>
  s3 ? createS3Parts(s3) : createDiskParts({ directory: join(dataDirectory, 'blobs') })
