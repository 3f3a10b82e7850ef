import { averaged } from './averaged';

export const precisionMacro = averaged('precision', 'macro');
