import { evaluationResults } from './evaluation-results';

export const formats = [evaluationResults] as const;
