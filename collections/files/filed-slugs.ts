/** The collections whose records have a file each. */
export const filedSlugs = ['stills', 'artworks', 'press-files'] as const

export type FiledSlug = (typeof filedSlugs)[number]
