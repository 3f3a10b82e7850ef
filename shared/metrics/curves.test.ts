import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../run/schema';
import { binaryRows } from './binary-rows';
import { precisionRecallCurve, rocCurve } from './curves';
import { generatedRows } from './reference/generated-rows';
import { thinLine } from './thin-line';

const limit = 400;

function rowsOf(labels: Uint8Array, scores: Float64Array) {
  return binaryRows({ gives: 'scores', labels, scores, threshold: 0.5, weights: null, costs: null });
}

function area(points: readonly CurvePoint[]): number {
  return points.slice(1).reduce((sum, [x, y], index) => {
    const [lastX, lastY] = points[index] as CurvePoint;
    return sum + (Math.abs(x - lastX) * (y + lastY)) / 2;
  }, 0);
}

/** Greatest distance along y between the points and the line through the kept ones, for rising x. */
function gap(points: readonly CurvePoint[], kept: readonly CurvePoint[]): number {
  let next = 1;
  return Math.max(
    ...points.map(([x, y]) => {
      while (next < kept.length - 1 && (kept[next] as CurvePoint)[0] < x) next += 1;
      const [x0, y0] = kept[next - 1] as CurvePoint;
      const [x1, y1] = kept[next] as CurvePoint;
      return x1 === x0 ? 0 : Math.abs(y - (y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)));
    }),
  );
}

describe('a limit of points', () => {
  const inputs = [
    { seed: 1, rows: 100_000, levels: 0, rate: 0.06 },
    { seed: 3, rows: 100_000, levels: 1000, rate: 0.06 },
    { seed: 5, rows: 100_000, levels: 0, rate: 1.5 },
    { seed: 7, rows: 3000, levels: 0, rate: 0.06 },
    { seed: 9, rows: 1000, levels: 0, rate: 0.02 },
    { seed: 11, rows: 1_000_000, levels: 0, rate: 1.5 },
  ];

  it.each(inputs)('keeps ends and area of $rows rows at rate $rate', (recipe) => {
    const { labels, scores } = generatedRows(recipe);
    const input = rowsOf(labels, scores);
    for (const curve of [rocCurve, precisionRecallCurve]) {
      const points = curve(input);
      const kept = curve(input, limit);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect(kept[0]).toEqual(points[0]);
      expect(kept.at(-1)).toEqual(points.at(-1));
      const thresholds = new Set(kept.map(([, , threshold]) => threshold));
      expect(kept).toEqual(points.filter(([, , threshold]) => thresholds.has(threshold)));
      expect(Math.abs(area(kept) - area(points))).toBeLessThan(1e-3);
    }
  });

  it('stays close to the ROC curve everywhere', () => {
    const { labels, scores } = generatedRows({ seed: 5, rows: 20_000, levels: 0, rate: 1.5 });
    const points = rocCurve(rowsOf(labels, scores));
    const kept = rocCurve(rowsOf(labels, scores), limit);
    expect(points.length).toBeGreaterThan(1000);
    expect(kept.length).toBe(limit);
    expect(gap(points, kept)).toBeLessThan(0.01);
  });

  it('keeps corners and leaves out the points of straight lines', () => {
    const x = Float64Array.from({ length: 1000 }, (_, index) => index / 999);
    const y = x.map((_, index) => Number(index >= 500));
    expect(thinLine(x, y, limit)).toEqual([0, 499, 500, 999]);
  });

  it('keeps all points of short curves', () => {
    expect(thinLine(Float64Array.of(0, 0.5, 1), Float64Array.of(0, 0.5, 1), 3)).toEqual([0, 1, 2]);
    expect(thinLine(new Float64Array(), new Float64Array(), limit)).toEqual([]);
  });
});

it('draws no ROC curve for one class and no curve at all for no rows', () => {
  const none = rowsOf(new Uint8Array(), new Float64Array());
  expect(rocCurve(none)).toEqual([]);
  expect(precisionRecallCurve(none)).toEqual([]);
  expect(rocCurve(rowsOf(Uint8Array.of(1, 1), Float64Array.of(0.1, 0.2)))).toEqual([]);
});
