export const taskRules = [] as const;
