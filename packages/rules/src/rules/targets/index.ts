/** The rules about indicators and their targets, in the order of the catalogue. */
export const targetRules = [] as const;
