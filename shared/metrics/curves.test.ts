import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../run/schema';
import { binaryScores } from './binary-scores';
import { precisionRecallCurve, rocCurve, thin } from './curves';
import { generatedRows } from './reference/generated-rows';

const limit = 400;

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

describe('thin', () => {
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
    const input = binaryScores(labels, scores, 0.5);
    for (const points of [rocCurve(input), precisionRecallCurve(input)]) {
      const kept = thin(points, limit);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect(kept[0]).toBe(points[0]);
      expect(kept.at(-1)).toBe(points.at(-1));
      expect(kept).toEqual(points.filter((point) => kept.includes(point)));
      expect(Math.abs(area(kept) - area(points))).toBeLessThan(1e-3);
      expect(thin(points, limit)).toEqual(kept);
    }
  });

  it('stays close to the ROC curve everywhere', () => {
    const { labels, scores } = generatedRows({ seed: 5, rows: 20_000, levels: 0, rate: 1.5 });
    const points = rocCurve(binaryScores(labels, scores, 0.5));
    const kept = thin(points, limit);
    expect(points.length).toBeGreaterThan(1000);
    expect(kept.length).toBe(limit);
    expect(gap(points, kept)).toBeLessThan(0.01);
  });

  it('keeps corners and leaves out the points of straight lines', () => {
    const steps = Array.from(
      { length: 1000 },
      (_, index): CurvePoint => [index / 999, index < 500 ? 0 : 1, index],
    );
    expect(thin(steps, limit).map(([, , threshold]) => threshold)).toEqual([0, 499, 500, 999]);
  });

  it('returns short curves as they are', () => {
    const points: CurvePoint[] = [
      [0, 0, null],
      [0.5, 0.5, 0.7],
      [1, 1, 0.1],
    ];
    expect(thin(points, 3)).toEqual(points);
    expect(thin([], limit)).toEqual([]);
  });
});

it('draws no ROC curve for one class and no curve at all for no rows', () => {
  const none = binaryScores(new Uint8Array(), new Float64Array(), 0.5);
  expect(rocCurve(none)).toEqual([]);
  expect(precisionRecallCurve(none)).toEqual([]);
  expect(rocCurve(binaryScores(Uint8Array.of(1, 1), Float64Array.of(0.1, 0.2), 0.5))).toEqual([]);
});
