/** What a model does. */
export const tasks = ['binary', 'multiclass', 'regression'] as const;

export type Task = (typeof tasks)[number];
