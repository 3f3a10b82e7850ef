import { averaged } from './averaged';

export const precisionWeighted = averaged('precision', 'weighted');
