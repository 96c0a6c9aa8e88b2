import { z } from 'zod'

import { fileFormats } from '../../../media/index.js'
import { renditionNames } from '../../editions/content.js'
import { flagParameter, localeParameter } from '../parameters.js'
import { fileProblems } from './file-problems.js'
import { filmPath } from './film-path.js'
import { kitQuery, zip } from './kit-download.js'
import type { Answer, Operation } from './operation.js'

const partId = z.string().describe('As the film’s press kit has it.')
const picturePath = z.object({
  id: partId,
  rendition: z.enum(renditionNames).describe('How large the picture is.'),
})
const fileQuery = z.object({
  locale: localeParameter,
  download: flagParameter.describe('Saves the file under its name instead of showing it.'),
})
const picture = {
  what: 'The picture.',
  mediaTypes: ['image/jpeg'],
  headers: ['Content-Disposition', 'Last-Modified'],
} as const satisfies Answer

/** What can be taken away. */
export const fileOperations = {
  downloadKit: {
    route: '/films/:slug/kit.zip',
    tag: 'Files',
    summary: 'The whole kit of a film as a ZIP',
    description:
      'Texts, stills, artworks, documents and subtitles; each file is named for what it is and who made it.',
    path: filmPath,
    query: kitQuery,
    answer: zip,
    problems: ['UNKNOWN_FILM', 'FILM_WITHDRAWN', ...fileProblems],
    isRedirected: true,
    isRanged: true,
  },
  downloadStill: {
    route: '/stills/:id/:rendition',
    tag: 'Files',
    summary: 'One still',
    path: picturePath,
    query: fileQuery,
    answer: picture,
    problems: ['UNKNOWN_STILL', 'STILL_WITHDRAWN', ...fileProblems],
    isRanged: true,
  },
  downloadArtwork: {
    route: '/artworks/:id/:rendition',
    tag: 'Files',
    summary: 'One poster or other artwork',
    path: picturePath,
    query: fileQuery,
    answer: picture,
    problems: ['UNKNOWN_ARTWORK', 'ARTWORK_WITHDRAWN', ...fileProblems],
    isRanged: true,
  },
  downloadFile: {
    route: '/files/:id',
    tag: 'Files',
    summary: 'One press file: a trailer, a clip, subtitles, a PDF',
    description:
      'Asked for by `Range`, so that a video plays from anywhere and a download goes on where it was cut off.',
    path: z.object({ id: partId }),
    query: fileQuery,
    answer: {
      what: 'The file.',
      mediaTypes: Object.values(fileFormats).map(({ mimeType }) => mimeType),
      headers: ['Content-Disposition', 'Last-Modified'],
    },
    problems: ['UNKNOWN_FILE', 'FILE_WITHDRAWN', ...fileProblems],
    isRanged: true,
  },
  showSubtitles: {
    route: '/files/:id/subtitles.vtt',
    tag: 'Files',
    summary: 'Subtitles as WebVTT, as a page shows them',
    path: z.object({ id: z.string().describe('Of a file of the kind `subtitle`.') }),
    query: z.object({ locale: localeParameter }),
    answer: { what: 'The subtitles.', mediaTypes: ['text/vtt'], headers: ['Last-Modified'] },
    problems: ['UNKNOWN_FILE', 'FILE_WITHDRAWN', 'STORAGE_UNAVAILABLE', 'TOO_MANY_DOWNLOADS'],
  },
} as const satisfies Record<string, Operation>
