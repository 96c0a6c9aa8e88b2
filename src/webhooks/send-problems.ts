/**
 * Why a message got no answer, in English, for the log. The codes are kept with each attempt, and
 * the admin says them in its own languages: a code never changes.
 */
export const sendProblems = {
  BAD_URL: 'The address is no http or https address, or it holds a name or a password.',
  NOT_HTTPS: 'The address does not begin with https, so that others could read what is sent.',
  PRIVATE_ADDRESS: 'The address leads into a private network; only public servers are sent to.',
  UNRESOLVED: 'The name in the address is not known to the DNS.',
  REFUSED: 'Nothing accepts a connection at this address.',
  TLS: 'The server has no certificate that is valid for this address.',
  TIMED_OUT: 'The server did not answer in time.',
  CUT_OFF: 'The connection ended before the answer was complete.',
  BAD_ANSWER: 'What the server answered is not HTTP.',
  BAD_REDIRECT: 'The server redirects to an address that cannot be followed.',
  TOO_MANY_REDIRECTS: 'The server redirects from one address to another again and again.',
  TOO_MANY_INTERIM: 'The server said again and again that an answer is on its way, and gave none.',
  STOPPED: 'Laurel was stopping; the message goes out again after the next start.',
} as const

export type SendProblem = keyof typeof sendProblems

/** What ends a sending early, on its way to becoming a result. */
export class SendFailure extends Error {
  constructor(readonly problem: SendProblem) {
    super(sendProblems[problem])
    this.name = 'SendFailure'
  }
}

/**
 * Which problem an error is, and the code by which the system knows it (`CERT_HAS_EXPIRED`, say).
 * An error without a code is a mistake of ours, and is thrown on.
 */
export function recognizeSendProblem(error: unknown): {
  problem: SendProblem
  detail: string | null
} {
  if (error instanceof SendFailure) return { problem: error.problem, detail: null }
  const { code } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') throw error
  const row = rows.find(({ codes }) => codes.test(code))
  return { problem: row?.problem ?? 'CUT_OFF', detail: code }
}

/** Of several addresses that failed, Node gives the first one's code. The first row that fits. */
const rows: { codes: RegExp; problem: SendProblem }[] = [
  { codes: /^(ENOTFOUND|ENODATA|ESERVFAIL|EAI_)/, problem: 'UNRESOLVED' },
  { codes: /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/, problem: 'REFUSED' },
  { codes: /^ETIMEDOUT$/, problem: 'TIMED_OUT' },
  { codes: /^HPE_/, problem: 'BAD_ANSWER' },
  {
    // OpenSSL's reasons against a certificate, as `tls` spells them.
    codes:
      /^(EPROTO|ERR_SSL_|ERR_TLS_|CERT_|DEPTH_|SELF_|UNABLE_TO_|HOSTNAME_|INVALID_|PATH_|UNSPEC)/,
    problem: 'TLS',
  },
]
