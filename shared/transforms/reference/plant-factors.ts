import { ksDistance } from '../ks-distance';
import { isClose, noShape, type Planter, pick, rootOf, type Setting } from './plant';

export const tens = [10, 100, 1000, 1e6, 1e9, 0.1, 0.01, 0.001, 1e-6];
export const times = [60, 3600, 24, 86_400, 1 / 60, 1 / 3600, 1 / 24];
export const units = [180 / Math.PI, Math.PI / 180, 1024, 1 / 1024];
export const nearUnits = [1.609344, 1 / 1.609344, 1 / 0.45359237, 0.45359237, 1 / 0.3048, 0.3048];
const isCommon = (factor: number) =>
  [...tens, 60, 3600, 1 / 60, 1 / 3600].some((common) => isClose(factor / common, 1, 1e-9));
/** Half the logarithm to the nearest other factor that might be meant. */
const rivals: Readonly<Record<string, number>> = { 60: 0.023, 57: 0.023, 1024: 0.0119 };

function factorHidden(setting: Setting, factor: number): string | null {
  const { facts, n, m } = setting;
  if (facts.distinct < 4) return noShape;
  const size = factor < 1 ? 1 / factor : factor;
  const error = 1.25 * facts.logSpread * Math.sqrt((1 / n + 1 / m) / facts.nonzero);
  const moved = ksDistance(
    facts.values.map((value) => value * factor),
    facts.values,
  );
  if (moved * rootOf(setting) < 6) return 'too few rows to show any difference';
  const onGrid = facts.isDecimal && facts.size < 1e5;
  if (onGrid && size !== 10 && !Number.isInteger(Math.log10(size))) return null;
  if (size < 2.5) return 'drift of scale brings such factors, and continuous values have no grid to prove it';
  if (size < 9) return 3.6 * error > 0.02 ? 'too few rows to tell it from other factors of drift' : null;
  const rival = rivals[String(Math.floor(size))] ?? 1;
  const room = Math.min(isCommon(factor) ? (size === 10 ? 0.2 : 0.35) : 0.1, rival);
  return 3.6 * error > room ? 'too few rows, for this spread, to tell it from other factors' : null;
}

export const factorPlanter =
  (kind: string, factors: readonly number[]): Planter =>
  (setting) => {
    const factor = pick(factors, setting.random);
    return {
      kind,
      what: `x ${factor}`,
      change: (values) => values.map((value) => value * factor),
      isRight: ({ transform, parameters }) =>
        transform === 'factor' && isClose((parameters.factor ?? 0) / factor, 1, 1e-9),
      hidden: factorHidden(setting, factor),
    };
  };
