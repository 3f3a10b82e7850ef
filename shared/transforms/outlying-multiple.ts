import { isExact, isFar, isNear } from './factor-tolerance';
import { type KnownFactor, knownFactors } from './known-factors';
import { kolmogorovLambda, ksDistance } from './ks-distance';
import { estimateOffset, type Magnitudes } from './magnitudes';
import { returnsToGrid } from './number-grid';
import { countUpTo, quantileOf } from './sorted-values';

/** Values where the reference has next to none, which are a known factor times what the reference has. */
export interface OutlyingMultiple {
  readonly known: KnownFactor;
  /** Estimated share of current values that carry the factor. */
  readonly share: number;
  /** Standard error of the share. */
  readonly error: number;
  /** KS distance of the outlying values, the factor taken out, to the reference values that become outlying by it. */
  readonly distance: number;
}

const leastRows = 15;
const leastSeen = 0.01;
/** Part of the changed values that has to be outlying. */
const leastVisible = 0.5;
/** Kolmogorov's lambda up to which two samples agree, 1e-3. */
const agrees = 1.95;
/** Beyond this distance so few rows agree with anything. */
const greatestDistance = 0.3;
/** What drift beside the factor may leave. */
const greatestRest = 0.1;

/**
 * Candidates, the likeliest first: factors above 1 among values too large, below 1 among values too small. `step` is the
 * reference's decimal grid, to which the right factor brings values back.
 */
export function outlyingMultiples(magnitudes: Magnitudes, step: number | null): OutlyingMultiple[] {
  return [...findBeyond(magnitudes, step, 1), ...findBeyond(mirrored(magnitudes), step, -1)];
}

function mirrored(magnitudes: Magnitudes): Magnitudes {
  const mirror = (values: Float64Array) => values.map((value) => -value).reverse();
  return {
    ...magnitudes,
    reference: mirror(magnitudes.reference),
    current: mirror(magnitudes.current),
  };
}

/** The reference ends, for this purpose, half the way from its median to its 99th percentile beyond that percentile. */
function findBeyond(magnitudes: Magnitudes, step: number | null, way: 1 | -1): OutlyingMultiple[] {
  const { reference, current, referenceRows, currentRows } = magnitudes;
  if (reference.length === 0 || current.length === 0) return [];
  const [middle, high] = [quantileOf(reference, 0.5), quantileOf(reference, 0.99)];
  const end = high + (high - middle) / 2;
  const usual = 1 - countUpTo(reference, end) / reference.length;
  const beyond = current.subarray(countUpTo(current, end));
  const seen = beyond.length / current.length;
  const rows = seen * currentRows;
  if (rows < leastRows || seen < Math.max(leastSeen, 3 * (usual + 4 / referenceRows))) return [];

  const found = knownFactors.flatMap((known) => {
    const log = way * known.log;
    if (log < 0 || !isFar(known)) return [];
    const source = reference.subarray(countUpTo(reference, end - log));
    const visible = source.length / reference.length;
    if (visible < leastVisible) return [];
    const sourceRows = visible * referenceRows;
    const offset = estimateOffset(source, sourceRows, beyond, rows);
    const estimate = { value: way * offset.value, error: offset.error };
    if (!isNear(estimate, known) || !isExact(estimate, known)) return [];
    const distance = ksDistance(
      beyond,
      source.map((value) => value + log),
    );
    if (distance > greatestDistance) return [];
    if (kolmogorovLambda(distance, sourceRows, rows) > agrees && distance > greatestRest) return [];
    const share = Math.min(1, (seen - usual) / (visible - usual));
    const values = beyond.map((value) => Math.exp(way * value));
    const noise = 1 / Math.sqrt((sourceRows * rows) / (sourceRows + rows));
    const isOnGrid = returnsToGrid(values, known.factor, step);
    const error = Math.sqrt(visible * (1 - visible) * (1 / currentRows + 1 / referenceRows)) / visible;
    return [{ known, share, error, distance, isOnGrid, rank: distance + (known.isCommon ? 0 : noise) }];
  });
  return found.sort((a, b) => Number(b.isOnGrid) - Number(a.isOnGrid) || a.rank - b.rank);
}
