/** The collections whose records have a file each. */
export type FiledSlug = 'stills' | 'artworks' | 'press-files'
