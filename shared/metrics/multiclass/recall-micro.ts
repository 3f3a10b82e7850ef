import { averaged } from './averaged';

export const recallMicro = averaged('recall', 'micro');
