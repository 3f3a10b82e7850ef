import { evaluationResults } from './evaluation-results';
import type { Report } from './report';
import { runJson } from './run-json';

export const reports = [runJson, evaluationResults] as const satisfies readonly Report[];
