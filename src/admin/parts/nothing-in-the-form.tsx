/** What a column of a list has in the form, where it has no place there. */
export const NothingInTheForm = () => null
