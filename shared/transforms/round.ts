import { formatNumber, formatPercent } from '../figures';
import type { Comparison } from './comparison';
import { ksDistance } from './ks-distance';
import { isOnStep, shareOnStep } from './number-grid';
import type { Finding, TransformKind } from './transform-kind';

const steps = [86_400, 3600, 1000, 100, 60, 10, 1, 0.1, 0.01, 0.001, 1e-4, 1e-5];
const modes = [
  { name: 'rounded', change: Math.round },
  { name: 'rounded down', change: Math.floor },
  { name: 'rounded up', change: Math.ceil },
  { name: 'cut towards zero', change: Math.trunc },
];
/** Share of the reference that may lie on the grid by itself. */
const mostBefore = 0.8;
/** Chance that all current values lie on it without being rounded. */
const chance = 1e-9;
/** Greatest step, in the reference's spread: beyond that nothing of its shape would be left. */
const mostOfSpread = 2;
/** What drift beside the rounding may leave. */
const greatestRest = 0.1;

/**
 * Digits lost: every current value is a multiple of a step, as the reference's values are not, and rounding the reference
 * makes the samples agree. The fit is of the greater of two KS distances: of the values, and of what lies between steps.
 */
export const round: TransformKind = {
  id: 'round',
  find(comparison) {
    const { full, thin, spread } = comparison;
    for (const step of steps) {
      if (step > mostOfSpread * spread) continue;
      if (!thin.current.every((value) => isOnStep(value, step))) continue;
      const share = shareOnStep(thin.reference, step);
      if (share > mostBefore || full.current.length * Math.log(share) > Math.log(chance)) continue;
      if (!full.current.every((value) => isOnStep(value, step))) continue;
      return judge(comparison, step, share);
    }
    return null;
  },
};

function judge(comparison: Comparison, step: number, share: number): Finding | null {
  const { thin, before, lambda } = comparison;
  const found = modes.map(({ name, change }) => ({
    name,
    after: ksDistance(
      thin.current,
      thin.reference.map((value) => change(value / step) * step),
    ),
  }));
  const [nearest, ...others] = found;
  if (nearest === undefined) return null;
  const best = others.reduce((least, other) => (other.after < least.after ? other : least), nearest);
  const mode = lambda(nearest.after) > 1.63 && best.after < nearest.after / 2 ? best : nearest;
  const isSame = lambda(mode.after) <= 1.95;
  const fit = Math.max(0, 1 - mode.after / Math.max(before, 1 - share));
  if (fit < 0.5 || (!isSame && mode.after > greatestRest)) return null;
  const what = step === 1 ? 'whole numbers' : `multiples of ${formatNumber(step)}`;
  return {
    name: `${mode.name} to ${what}`,
    parameters: { step },
    share: 1,
    fit,
    confidence: isSame ? 'high' : 'medium',
    after: mode.after,
    claim: `looks ${mode.name} to ${what}`,
    evidence: `all of its values are such, of the reference's ${formatPercent(share)}`,
  };
}
