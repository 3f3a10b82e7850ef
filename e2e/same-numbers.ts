import type { RunDocument } from '../shared/run/schema';
import { expect } from './assay-window';

/** float32 scores differ in their last bits between runtimes, and metrics of them with it. */
const metricTolerance = 1e-6;
/** Sums of doubles depend on the order in which threads add them. */
const aggregateTolerance = 1e-9;

/** Sections that hold measurements of the machine, or say which machine it was. */
const measured = new Set(['id', 'created_at', 'duration_ms', 'environment', 'latencies']);

/** Holds two runs of one gate equal: counts to the digit, SQL aggregates to 1e-9, metrics to 1e-6, words to the letter. */
export function expectSameNumbers(left: RunDocument, right: RunDocument): void {
  const differences: string[] = [];
  compare(strip(left), strip(right), '', differences);
  expect(differences).toEqual([]);
}

function strip(document: RunDocument): unknown {
  return {
    ...Object.fromEntries(Object.entries(document).filter(([key]) => !measured.has(key))),
    gate: { sha256: document.gate.sha256, spec: document.gate.spec },
    stages: document.stages.map(({ id, status, rows }) => ({ id, status, rows })),
    models: document.models.map(({ provider, provider_note, ...model }) => model),
    rules: document.rules.filter(({ kind }) => kind !== 'limit'),
    evaluations: document.evaluations.map(({ roc, precision_recall, ...evaluation }) => evaluation),
  };
}

function compare(left: unknown, right: unknown, place: string, differences: string[]): void {
  if (typeof left === 'number' && typeof right === 'number') {
    const isAggregate = /^\/(checks|distributions)/.test(place);
    const isCount = Number.isInteger(left) && Number.isInteger(right);
    const tolerance = isCount ? 0 : isAggregate ? aggregateTolerance : metricTolerance;
    if (Math.abs(left - right) > tolerance * Math.max(Math.abs(left), Math.abs(right))) {
      differences.push(`${place}: ${left} and ${right}`);
    }
    return;
  }
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    for (const key of keys) {
      compare(Reflect.get(left, key), Reflect.get(right, key), `${place}/${key}`, differences);
    }
    return;
  }
  if (left !== right) differences.push(`${place}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`);
}
