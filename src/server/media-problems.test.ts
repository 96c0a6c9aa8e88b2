import { mediaError, mediaErrorCodes } from '../../media/index.js'
import { recognizeBodyProblem, recognizeUploadFailure } from './body-problems.js'
import { describeMediaProblem } from './media-problems.js'

describe('describeMediaProblem', () => {
  it('knows every failure of media, with a status for it', () => {
    const statuses = mediaErrorCodes.map((code) => {
      return describeMediaProblem({ code, message: 'x', details: {} }, 'en').status
    })
    expect(statuses.every((status) => status >= 400 && status < 600)).toBe(true)
  })

  it('refuses every image in English, Polish and Ukrainian, each in words of its own', () => {
    const codes = mediaErrorCodes.filter((code) => code.startsWith('IMAGE_'))
    expect(codes.length).toBeGreaterThan(5)
    for (const code of codes) {
      const sentences = ['en', 'pl', 'uk'].map((language) => {
        return describeMediaProblem({ code, message: 'In English.', details: {} }, language).message
      })
      expect(new Set(sentences).size).toBe(3)
      expect(sentences[2]).toMatch(/\p{Script=Cyrillic}/u)
    }
  })

  it('fills in what was measured, in the units a person reads', () => {
    const details = { fileName: 'a.tif', widthPx: 50_000, heightPx: 50_000, maxPixels: 150_000_000 }
    const tooMany = mediaError('IMAGE_TOO_MANY_PIXELS', details)
    expect(describeMediaProblem(tooMany, 'pl').message).toBe(
      '`a.tif` ma 50000 × 50000 pikseli; prześlij obraz mający najwyżej 150 megapikseli.',
    )
    const tooLarge = mediaError('BLOB_TOO_LARGE', { maxBytes: 120 * 1024 ** 2 })
    expect(describeMediaProblem(tooLarge, 'uk').message).toContain('120 МіБ')
  })
})

describe('an upload that could not be written down', () => {
  it.each(['ENOSPC', 'EDQUOT'])('for %s is a full storage', (code) => {
    const failure = Object.assign(new Error(`${code}: no space left on device`), { code })
    expect(recognizeUploadFailure(failure)).toMatchObject({ code: 'STORAGE_FULL', cause: failure })
  })

  it('for another reason stays what it is', () => {
    const failure = Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' })
    expect(recognizeUploadFailure(failure)).toBeNull()
    expect(recognizeBodyProblem(failure, 'en')).toBeNull()
  })

  it('is told in the language of the request where its body is at fault', () => {
    const cut = new Error('Unexpected end of form')
    expect(recognizeBodyProblem(cut, 'pl')).toMatchObject({
      ...{ status: 400, code: 'UPLOAD_CUT' },
      message: 'Przesyłanie się urwało; niczego nie zachowano. Wyślij ponownie.',
    })
    expect(recognizeBodyProblem(cut, 'de')?.message).toMatch(/^The upload was cut off/)
  })
})
