import { averaged } from './averaged';

export const precisionMicro = averaged('precision', 'micro');
