import { formatNumber } from '../figures';
import { beatsDrift, judgeUndone } from './judge-undone';
import type { TransformKind } from './transform-kind';

const kelvin = 273.15;
const scales = [
  { from: 'Celsius', to: 'Fahrenheit', slope: 1.8, intercept: 32 },
  { from: 'Celsius', to: 'kelvin', slope: 1, intercept: kelvin },
  { from: 'Fahrenheit', to: 'kelvin', slope: 1 / 1.8, intercept: kelvin - 32 / 1.8 },
];
const conversions = scales.flatMap(({ from, to, slope, intercept }) => [
  { name: `${from} to ${to}`, slope, intercept },
  { name: `${to} to ${from}`, slope: 1 / slope, intercept: -intercept / slope },
]);

/** Beside a greater spread the intercept does not show, and the slope alone is a factor that drift brings too. */
const leastIntercept = 0.3;

/** Conversion between temperature scales: slope times value plus intercept, with none of the two free. */
export const affine: TransformKind = {
  id: 'affine',
  find(comparison) {
    if (!comparison.hasShape) return null;
    const found = conversions.flatMap(({ name, slope, intercept }) => {
      if (Math.abs(intercept) < leastIntercept * slope * comparison.spread) return [];
      const undone = comparison.thin.current.map((value) => (value - intercept) / slope);
      const judgement = judgeUndone(comparison, undone);
      if (judgement === null || !beatsDrift(comparison, judgement.after)) return [];
      const sum = `${intercept < 0 ? '-' : '+'} ${formatNumber(Math.abs(intercept))}`;
      const formula = slope === 1 ? sum : `times ${formatNumber(slope)} ${sum}`;
      return [
        {
          ...judgement,
          name,
          parameters: { slope, intercept },
          share: 1,
          claim: `looks converted from ${name} (${formula})`,
        },
      ];
    });
    return found.sort((a, b) => a.after - b.after)[0] ?? null;
  },
};
