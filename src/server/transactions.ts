/** What whoever runs it must know of a server that keeps no transactions. */
export const withoutTransactions =
  'DATABASE_URL names no replica set, so each write stands alone: a process that dies between two of them is made good by what others find in the outbox. Add ?replicaSet=… where the server has one.'

/** Whether this is a database whose writes stand alone. */
export const lacksTransactions = (database: object): boolean =>
  (database as { transactionOptions?: unknown }).transactionOptions === false
