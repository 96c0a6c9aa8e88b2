/** The press room's page made of the newest drafts, for the team. */
export const previewAddress = (filmId: string, locale: string): string =>
  `/admin/preview/films/${encodeURIComponent(filmId)}?locale=${encodeURIComponent(locale)}`

/** What the public finds of a film. */
export const publicAddresses = (slug: string, locale: string) => ({
  page: `/${locale}/films/${slug}`,
  api: `/v1/films/${slug}?locale=${encodeURIComponent(locale)}`,
  kit: `/v1/films/${slug}/kit.zip?locale=${encodeURIComponent(locale)}`,
})
