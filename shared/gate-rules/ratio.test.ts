import { describe, expect, it } from 'vitest';
import { type GateInput, gateSchema } from '../gate/schema';
import { latency } from '../run/evaluation-schema';
import type { ModelRole } from '../run/schema';
import { judgeGate } from './judge-gate';

const base = {
  assay: 1,
  name: 'test',
  target: 'y',
  features: ['x'],
  data: { eval: 'eval.parquet' },
  models: { candidate: 'candidate.onnx', baseline: 'baseline.onnx' },
  decide_on: 'interval',
};
const nothing = {
  checks: [],
  drift: [],
  transforms: [],
  models: [],
  problems: [],
  evaluations: [],
  comparisons: [],
  subgroups: [],
};

describe('ratios to the baseline', () => {
  const timed = (role: ModelRole, ratios: object) =>
    latency.parse({
      role,
      calls: 10,
      warm_up: 0,
      p50_ms: 1,
      p95_ms: 2,
      p99_ms: 3,
      batch: 10,
      rows_per_second: 1000,
      size_bytes: 2e6,
      memory_mb: null,
      ratios,
    });
  const judged = (ratios: object, bounds: object, extra: Partial<GateInput> = {}) => {
    const latencies = [timed('candidate', ratios), timed('baseline', {})];
    const gate = gateSchema.parse({ ...base, limits: { max_ratio_to_baseline: bounds }, ...extra });
    return judgeGate(gate, { ...nothing, latencies }).rules[0];
  };
  const ratio = (value: number, low: number | null, high: number | null) => ({
    latency_p95_ms: { value, low, high },
  });

  it.each([
    [ratio(1.1, 1.05, 1.2), 'pass', 'pass'],
    [ratio(1.1, 1.05, 1.21), 'pass', 'inconclusive'],
    [ratio(1.3, 1.21, 1.5), 'fail', 'fail'],
    [ratio(1.3, 1.2, 1.5), 'fail', 'inconclusive'],
    [ratio(1.1, null, null), 'pass', 'inconclusive'],
    [{}, 'not_judged', 'not_judged'],
  ])('%o: %s by the point, %s by the interval', (ratios, byPoint, byInterval) => {
    const bounds = { latency_p95_ms: 1.2 };
    expect(judged(ratios, bounds, { decide_on: 'point' })?.status).toBe(byPoint);
    expect(judged(ratios, bounds)?.status).toBe(byInterval);
  });

  it('says the interval and what throughput is divided by', () => {
    const found = judged({ rows_per_second: { value: 1.1, low: 1.05, high: 1.3 } }, { rows_per_second: 1.2 });
    expect(found?.sentence).toBe(
      "the baseline's throughput is 1.1 times the model's (95% interval 1.05 to 1.3); expected at most 1.2 times: not enough data, more timed calls would settle it",
    );
  });

  it('a figure that is taken once is decided as it is', () => {
    const found = judged({ cold_load_ms: { value: 3, low: null, high: null } }, { cold_load_ms: 2 });
    expect(found).toMatchObject({ kind: 'ratio', status: 'fail', decide_on: 'point' });
  });
});
