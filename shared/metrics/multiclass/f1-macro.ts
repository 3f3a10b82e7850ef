import { averaged } from './averaged';

export const f1Macro = averaged('f1', 'macro');
