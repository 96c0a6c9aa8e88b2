/** What is whole lies here under its SHA-256, and nothing else does. */
export const blobFolder = 'blobs/'

/** What is not named yet: a long stream until its hash is known, and what `check` writes. */
export const incomingFolder = 'incoming/'

export const nameBlob = (sha256: string): string => `${blobFolder}${sha256}`
