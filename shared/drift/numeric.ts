import type { NumericSample, Sample } from './sample';

/** The sample of a method whose `kinds` are numeric alone. A bug where it is not. */
export function numeric(sample: Sample): NumericSample {
  if (sample.kind !== 'numeric') throw new Error(`a numeric sample is needed, not a ${sample.kind} one`);
  return sample;
}
