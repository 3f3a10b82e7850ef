import { evaluationResults } from './evaluation-results';
import { greatExpectationsSuite } from './great-expectations-suite';

export const formats = [evaluationResults, greatExpectationsSuite] as const;
