export const unitRules = [] as const;
