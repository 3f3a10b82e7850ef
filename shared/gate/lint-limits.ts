import type { Finding } from './finding';
import type { Gate } from './schema';

/** Ratios to a baseline that is not there or is not run, and batches that are measured twice. */
export function lintLimits({ limits, latency, models }: Gate): Finding[] {
  const findings: Finding[] = latency.batches.flatMap((batch, index) =>
    latency.batches.indexOf(batch) === index
      ? []
      : [
          {
            path: ['latency', 'batches', index],
            message: `the batch of ${batch} is listed twice`,
            mend: 'Take one of the two away.',
          },
        ],
  );
  const ratios = limits.max_ratio_to_baseline;
  if (ratios === undefined) return findings;
  const path = ['limits', 'max_ratio_to_baseline'];
  if (Object.keys(ratios).length === 0) {
    const mend = 'Add one, such as latency_p95_ms: 1.2, or take max_ratio_to_baseline away.';
    return [...findings, { path, at: 'key', message: 'no ratio is declared', mend }];
  }
  if (models === undefined) return findings;
  const notRun = (['candidate', 'baseline'] as const).flatMap((role): Finding[] => {
    const model = models[role];
    if (model === undefined) {
      const message = 'no ratio can be taken: the gate has no baseline';
      const mend = 'Add models.baseline as an ONNX file, or take max_ratio_to_baseline away.';
      return [{ path, at: 'key', message, mend }];
    }
    if ('onnx' in model) return [];
    const message = `no ratio can be taken: the ${role} is a file of ${Object.keys(model)[0]} and is not run`;
    const mend = `Name the ${role} as an ONNX file, or take max_ratio_to_baseline away.`;
    return [{ path, at: 'key', message, mend }];
  });
  return [...findings, ...notRun];
}
