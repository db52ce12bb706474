/** The rules about progress, in the order of the catalogue. */
export const progressRules = [] as const;
