import { averaged } from './averaged';

export const f1Weighted = averaged('f1', 'weighted');
