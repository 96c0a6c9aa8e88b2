import { isMediaError, mediaError, mediaErrorCodes } from './errors.js'

describe('mediaError', () => {
  it('says what is wrong with which value, and what to do', () => {
    const details = { fileName: 'poster.bmp', format: 'BMP', accepted: 'JPEG, PNG, WebP or TIFF' }
    const error = mediaError('IMAGE_FORMAT_REFUSED', details)
    expect(error.message).toBe('`poster.bmp` is BMP; upload JPEG, PNG, WebP or TIFF.')
    expect(error).toMatchObject({ name: 'MediaError', code: 'IMAGE_FORMAT_REFUSED', details })
  })

  it('counts bytes as a reader does', () => {
    const maxBytes = 120 * 1024 ** 2
    const error = mediaError('IMAGE_TOO_LARGE', {
      fileName: 'a.tif',
      bytes: maxBytes * 2.04,
      maxBytes,
    })
    expect(error.message).toBe('`a.tif` is 244.8 MiB; upload an image of 120 MiB at most.')
    expect(mediaError('BLOB_TOO_LARGE', { maxBytes: 11 }).message).toMatch(/limit of 11 bytes;/)
  })

  it('keeps the cause out of the sentence and in the error', () => {
    const cause = new Error('ENOSPC: no space left on device, write /srv/data')
    const error = mediaError('STORAGE_FULL', { operation: 'write' }, { cause })
    expect(error.cause).toBe(cause)
    expect(error.message).not.toContain('/srv')
  })
})

describe('isMediaError', () => {
  it('knows its own family, and one code of it', () => {
    const error = mediaError('BLOB_MISSING', { sha256: 'abc' })
    expect(isMediaError(error)).toBe(true)
    expect(isMediaError(error, 'BLOB_MISSING')).toBe(true)
    expect(isMediaError(error, 'STORAGE_FULL')).toBe(false)
    expect(isMediaError(Object.assign(new Error('x'), { code: 'BLOB_MISSING' }))).toBe(false)
    expect(isMediaError(undefined)).toBe(false)
  })

  it('has codes that are written in one way', () => {
    expect(mediaErrorCodes.length).toBeGreaterThan(10)
    for (const code of mediaErrorCodes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/)
  })
})
