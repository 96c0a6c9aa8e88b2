/** The press room's page made of the newest drafts, for the team. */
export const previewAddress = (filmId: string, locale: string): string =>
  `/admin/preview/films/${encodeURIComponent(filmId)}?locale=${encodeURIComponent(locale)}`

/** What the public finds of a film. */
export const publicAddresses = (slug: string, locale: string) => ({
  page: `/${locale}/films/${slug}`,
  api: `/v1/films/${slug}?locale=${encodeURIComponent(locale)}`,
  kit: `/v1/films/${slug}/kit.zip?locale=${encodeURIComponent(locale)}`,
})

/** Where the public finds one edition: its page, in whichever language its reader prefers. */
export const editionAddresses = (slug: string, number: number) => ({
  page: `/films/${slug}/editions/${number}`,
  json: `/v1/films/${slug}/editions/${number}`,
})
