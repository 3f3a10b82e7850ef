import { type Gate, type GateInput, gateSchema } from '../../gate/schema';
import { metricById } from '../../metrics';
import { rowsOf } from '../../metrics/rows-of';
import { comparison, evaluation, subgroup } from '../../run/evaluation-schema';
import type { Interval } from '../../run/interval-schema';
import { normalCdf } from '../../statistics/normal-cdf';
import { normalQuantile } from '../../statistics/normal-quantile';
import { inProcessCompute } from '../../uncertainty/in-process-compute';
import { measureIntervals } from '../../uncertainty/intervals';
import { drawRows } from '../../uncertainty/reference/binormal';
import { detectableEffect, powerMargin } from '../../uncertainty/rows-needed';
import { judgeGate } from '../judge-gate';
import type { Findings } from '../rule-kind';

/** Parts of an eval set, and how much worse than the baseline's 0.921 the candidate's true ROC-AUC is in each. */
export interface Scenario {
  readonly rowsOfPart: number;
  readonly prevalence: number;
  /** One part is the whole eval set; several are subgroups. */
  readonly drops: readonly number[];
  readonly draws: number;
  readonly seed: number;
}

export interface Tally {
  pass: number;
  fail: number;
  not_enough_data: number;
}

const metric = 'roc_auc';
const level = 0.95;
const mean = 2;
const correlation = 0.7;
const mostErrorDraws = 200;

/** A gate with one rule: `max_regression` of ROC-AUC, on the eval set or on each of its parts. */
export function powerGate(max_regression: number, isOnParts: boolean, extra: Partial<GateInput>): Gate {
  return gateSchema.parse({
    assay: 1,
    name: 'power',
    target: 'y',
    features: ['x'],
    data: { eval: 'eval.parquet' },
    models: { candidate: 'candidate.onnx', baseline: 'baseline.onnx' },
    rules: [{ metric, max_regression, ...(isOnParts ? { subgroup: 'part=*' } : {}) }],
    ...extra,
  });
}

/** How often each gate passes, fails and has not enough data, over the draws of the scenario. */
export async function simulateGates<Name extends string>(
  scenario: Scenario,
  gates: Readonly<Record<Name, Gate>>,
): Promise<Readonly<Record<Name, Tally>>> {
  const names = Object.keys(gates) as Name[];
  const tallies = Object.fromEntries(
    names.map((name): [Name, Tally] => [name, { pass: 0, fail: 0, not_enough_data: 0 }]),
  ) as Record<Name, Tally>;
  for (let draw = 0; draw < scenario.draws; draw++) {
    const found = findingsOf(await drawParts(scenario, draw));
    for (const name of names) tallies[name][judgeGate(gates[name], found).verdict.status]++;
  }
  return tallies;
}

/**
 * How far beyond the tolerance a regression has to be for one part to fail by its interval with the chance `power`, from
 * the mean width of the intervals there; null where most draws have no interval. The width is taken at the effect that
 * the width without any change states.
 */
export async function statedEffect(
  scenario: Omit<Scenario, 'drops' | 'draws'>,
  tolerance: number,
  power: number,
): Promise<number | null> {
  let effect: number | null = 0 - tolerance;
  for (let round = 0; round < 2 && effect !== null; round++) {
    const error = await meanError(scenario, tolerance + effect);
    effect = error === null ? null : detectableEffect(error, level, power + powerMargin);
  }
  return effect;
}

async function meanError(scenario: Omit<Scenario, 'drops' | 'draws'>, drop: number): Promise<number | null> {
  let [sum, given] = [0, 0];
  for (let draw = 0; draw < mostErrorDraws; draw++) {
    const [part] = await drawParts({ ...scenario, drops: [drop], draws: 1, seed: scenario.seed + 1 }, draw);
    const { low = null, high = null } = part?.regression ?? {};
    if (low === null || high === null) continue;
    sum += (high - low) / 2 / normalQuantile((1 + level) / 2);
    given++;
  }
  return given < mostErrorDraws / 2 ? null : sum / given;
}

interface Part {
  readonly n: number;
  readonly positives: number;
  readonly candidate: number | null;
  readonly baseline: number | null;
  readonly regression: Interval | undefined;
}

async function drawParts(scenario: Scenario, draw: number): Promise<readonly Part[]> {
  const { rowsOfPart, prevalence, drops, seed } = scenario;
  const bound = metricById('binary', metric);
  const parts: Part[] = [];
  for (const [index, drop] of drops.entries()) {
    const worse = Math.SQRT2 * normalQuantile(normalCdf(mean / Math.SQRT2) - drop);
    const population = { prevalence, means: [mean, worse] as const, correlation, threshold: 1 };
    const models = drawRows(population, rowsOfPart, seed, draw * drops.length + index).map(rowsOf);
    const [baseline, candidate] = models as [(typeof models)[number], (typeof models)[number]];
    const { regressions } = await measureIntervals(
      [
        { role: 'baseline', rows: baseline },
        { role: 'candidate', rows: candidate },
      ],
      'baseline',
      [bound],
      { confidence: level, replicates: 100, method: 'percentile', seed, clusters: null },
      inProcessCompute,
      { signal: { aborted: false }, onProgress: () => {} },
    );
    parts.push({
      n: rowsOfPart,
      positives: baseline.task === 'binary' ? baseline.positives : 0,
      candidate: bound.compute(candidate),
      baseline: bound.compute(baseline),
      regression: regressions.candidate?.[metric],
    });
  }
  return parts;
}

function findingsOf(parts: readonly Part[]): Findings {
  const nothing = { checks: [], drift: [], transforms: [], models: [], latencies: [], problems: [] };
  const [whole] = parts;
  if (whole !== undefined && parts.length === 1) {
    const { n, positives, candidate, baseline, regression } = whole;
    const ofModel = (role: 'candidate' | 'baseline', value: number | null) =>
      evaluation.parse({
        role,
        n,
        positives,
        metrics: { [metric]: value },
        confusion: null,
        roc: [],
        precision_recall: [],
      });
    const compared = comparison.parse({
      metric,
      greater_is_better: true,
      candidate,
      baseline,
      difference: null,
      regression: null,
      regression_interval: regression ?? null,
    });
    const evaluations = [ofModel('candidate', candidate), ofModel('baseline', baseline)];
    return { ...nothing, evaluations, comparisons: [compared], subgroups: [] };
  }
  const subgroups = parts.map(({ n, positives, candidate, baseline, regression }, index) =>
    subgroup.parse({
      id: `part=${index}`,
      column: 'part',
      value: String(index),
      n,
      positives,
      status: 'measured',
      candidate: { [metric]: candidate },
      baseline: { [metric]: baseline },
      regression_intervals: regression === undefined ? {} : { [metric]: regression },
    }),
  );
  return { ...nothing, evaluations: [], comparisons: [], subgroups };
}
