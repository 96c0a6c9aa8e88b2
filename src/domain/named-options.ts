/** One choice of a standard list, named in one language. */
export interface NamedOption {
  value: string
  label: string
}

/** Options by label, as readers of a locale sort; by value where two labels are the same. */
export function sortOptions(options: readonly NamedOption[], inLocale: string): NamedOption[] {
  const { compare } = new Intl.Collator([inLocale, 'en'])
  return [...options].sort(
    (a, b) => compare(a.label, b.label) || (a.value < b.value ? -1 : Number(a.value > b.value)),
  )
}
