import { averaged } from './averaged';

export const recallMacro = averaged('recall', 'macro');
