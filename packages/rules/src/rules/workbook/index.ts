export const workbookRules = [] as const;
