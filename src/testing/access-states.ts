/** What keeps a thing from whoever is not of the team. */
export const draft = { _status: 'draft' }
export const longAgo = '2001-01-01T00:00:00.000Z'
export const farAhead = '2999-01-01T00:00:00.000Z'
