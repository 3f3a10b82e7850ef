import { averaged } from './averaged';

export const f1Micro = averaged('f1', 'micro');
