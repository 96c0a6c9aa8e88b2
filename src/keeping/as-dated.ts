/**
 * Handed to the database along with a version that keeps the moments it says, because it is a copy
 * of what was written before and no save of now.
 */
export const asDated = { isDated: true }
