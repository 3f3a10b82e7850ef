import type { RunDocument } from '../shared/run/schema';
import { expect } from './assay-window';

/** float32 scores differ in their last bits between runtimes, and metrics of them with it. */
const metricTolerance = 1e-6;
/** Sums of doubles depend on the order in which threads add them. */
const aggregateTolerance = 1e-9;

/** Sections that hold measurements of the machine, or say which machine it was. */
const measured = new Set(['id', 'created_at', 'duration_ms', 'environment', 'latencies']);

/** Of what becomes of the scores. */
type Scores = 'from models' | 'from a file';

/**
 * Holds two runs of one gate equal: counts to the digit, SQL aggregates to 1e-9, words to the letter; metrics and their
 * intervals to 1e-6 where models gave the scores, and bit for bit where both runs read them from a file.
 */
export function expectSameNumbers(
  left: RunDocument,
  right: RunDocument,
  scores: Scores = 'from models',
): void {
  const differences: string[] = [];
  compare(strip(left), strip(right), '', { scores, differences });
  expect(differences).toEqual([]);
}

function strip(document: RunDocument): unknown {
  return {
    ...Object.fromEntries(Object.entries(document).filter(([key]) => !measured.has(key))),
    gate: { sha256: document.gate.sha256, spec: document.gate.spec },
    stages: document.stages.map(({ id, status, rows }) => ({ id, status, rows })),
    models: document.models.map(({ provider, provider_note, batch_rows, from_cache, ...model }) => model),
    rules: document.rules.filter(({ kind }) => kind !== 'limit' && kind !== 'ratio'),
    evaluations: document.evaluations.map(({ roc, precision_recall, ...evaluation }) => evaluation),
  };
}

interface Comparison {
  readonly scores: Scores;
  readonly differences: string[];
}

function compare(left: unknown, right: unknown, place: string, comparison: Comparison): void {
  const { differences } = comparison;
  if (typeof left === 'number' && typeof right === 'number') {
    const isCount = Number.isInteger(left) && Number.isInteger(right);
    const tolerance = isCount ? 0 : toleranceAt(place, comparison.scores);
    // An end of an interval may lie at 0, where no share of it is near.
    const size = Math.max(Math.abs(left), Math.abs(right), place.includes('interval') ? 1 : 0);
    if (Math.abs(left - right) > tolerance * size) differences.push(`${place}: ${left} and ${right}`);
    return;
  }
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    for (const key of keys) {
      compare(Reflect.get(left, key), Reflect.get(right, key), `${place}/${key}`, comparison);
    }
    return;
  }
  if (left !== right) differences.push(`${place}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`);
}

function toleranceAt(place: string, scores: Scores): number {
  if (/^\/(checks|distributions)/.test(place)) return aggregateTolerance;
  const isOfScores = !/^\/(drift|transforms)/.test(place);
  return isOfScores && scores === 'from a file' ? 0 : metricTolerance;
}
