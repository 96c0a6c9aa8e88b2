import { imageLimits } from '../../media/index.js'
import { lastPage } from '../domain/last-page.js'

const KiB = 1024
const MiB = 1024 * KiB
const GiB = 1024 * MiB

/**
 * The limits of requests, with why; limits of one thing stand beside it. What goes over one is told
 * which, and nothing of it is kept.
 */
export const limits = {
  /** The longest text document, in the most generous encoding, is a tenth of this. */
  jsonBodyBytes: 1 * MiB,
  /** Longer than any address we hand out; a query beyond it belongs in a body. */
  urlBytes: 8 * KiB,
  /** Node's own default; said aloud because a session cookie and a proxy's headers must fit. */
  headerBytes: 16 * KiB,
  /** A slow upload of a large still over a train's connection. */
  requestTimeoutMs: 15 * 60_000,
  headersTimeoutMs: 20_000,
  /**
   * A connection that waits for its next request. Longer than proxies keep theirs (nginx: 60 s), so
   * that they close it: one that we close while a request is on its way is a failure to its sender.
   */
  keepAliveMs: 65_000,
  /** Of what is refused, so much is still read, unkept, for the sender to get the answer. */
  discardBytes: 32 * MiB,
  discardMs: 10_000,
  /** How long downloads under way may go on once the server is told to stop; Docker waits 10 s. */
  shutdownMs: 9_000,
  /** One picture, its `_payload`, and room for what a browser adds. */
  parts: 8,
  fieldBytes: 1 * MiB,
  fileBytes: imageLimits.maxBytes,
  uploadRequestBytes: imageLimits.maxBytes + 2 * MiB,
  /** An upload in parts: a trailer in a good quality; one copy on S3 goes no further. */
  partedUploadBytes: 5 * GiB,
  /** A person's uploads that no record has taken yet: a film's stills chosen at once, and a clip. */
  openUploads: 100,
  openUploadBytes: 20 * GiB,
  /** Documents in one answer of Payload's REST and GraphQL. */
  listLimit: 200,
  listLimitDefault: 10,
  page: lastPage,
  /** How far relations are followed: a laurel's festival, a credit's person, and one more. */
  depth: 3,
  /** A `where` deeper or wider than any form of the admin makes. */
  whereDepth: 12,
  whereParts: 300,
  /**
   * Readers of `/v1/changes` who wait, each on a connection: a website has a follower or two, an
   * office behind one address a few more.
   */
  waiting: { places: 1000, fairShare: 20 },
  /**
   * Files on their way at once. A reader who takes nothing, as a paused video does, holds up to a
   * megabyte and three open files for as long as they like; a browser asks for a page of stills six
   * or, through a proxy, thirty at a time.
   */
  downloads: { places: 1000, fairShare: 30 },
  /** Answers kept as bytes, with their packed forms: a thousand films in three languages. */
  keptAnswerBytes: 128 * MiB,
  keptQuestionBytes: 16 * MiB,
  graphQLBodyBytes: 100 * KiB,
  graphQLDepth: 9,
  graphQLAliases: 15,
  graphQLRootFields: 10,
  /** With every fragment written out; a press kit with all it has is a tenth of it. */
  graphQLFields: 2000,
  graphQLTokens: 2000,
  graphQLComplexity: 300,
} as const
