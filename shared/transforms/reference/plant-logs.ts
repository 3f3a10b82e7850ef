import { ksDistance } from '../ks-distance';
import { beyondDrift } from './base-facts';
import { hiddenByDrift, isClose, type Planter, pick, rootOf } from './plant';

const logs = [
  { what: 'ln', parameters: { base: Math.E, plus: 0 }, log: Math.log, exp: Math.exp },
  { what: 'log1p', parameters: { base: Math.E, plus: 1 }, log: Math.log1p, exp: Math.expm1 },
  { what: 'log10', parameters: { base: 10, plus: 0 }, log: Math.log10, exp: (value: number) => 10 ** value },
];

export const logPlanter =
  (kind: 'log' | 'exp'): Planter =>
  (setting) => {
    const { facts, random } = setting;
    const scale = pick(logs, random);
    const change = kind === 'log' ? scale.log : scale.exp;
    const changed = facts.values.map(change);
    // ln and log1p of large values differ by less than these many rows can show: either is right then.
    const twin = logs.find((other) => other !== scale && other.parameters.base === scale.parameters.base);
    const twins =
      twin !== undefined &&
      changed.every(Number.isFinite) &&
      facts.values.map(kind === 'log' ? twin.log : twin.exp).every(Number.isFinite) &&
      ksDistance(changed, facts.values.map(kind === 'log' ? twin.log : twin.exp)) * rootOf(setting) < 4;
    return {
      kind,
      what: `${kind} ${scale.what}`,
      change: (values) => values.map(change),
      isRight: ({ transform, parameters }) =>
        transform === kind &&
        isClose(parameters.base, scale.parameters.base, 1e-9) &&
        (twins || parameters.plus === scale.parameters.plus),
      hidden:
        new Set(changed).size < 0.999 * facts.distinct
          ? 'different values become one'
          : changed.every((value) => Number.isFinite(value) && Math.abs(value) < 1e300)
            ? hiddenByDrift(setting, beyondDrift(facts, change))
            : 'has no finite value',
    };
  };
