import { averaged } from './averaged';

export const recallWeighted = averaged('recall', 'weighted');
