/** Farther than any list reaches. A page beyond the end of a list is empty, one beyond this a mistake. */
export const lastPage = 100_000
