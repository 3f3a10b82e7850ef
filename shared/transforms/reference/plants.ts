import type { DetectedTransform } from '../detect';
import { ksDistance } from '../ks-distance';
import { at, type BaseFacts, beyondDrift, shareOf } from './base-facts';
import type { Random } from './bases';

/** One mistake to plant into the second of two snapshots. */
export interface Plant {
  readonly kind: string;
  readonly what: string;
  readonly change: (values: Float64Array, random: Random) => Float64Array;
  readonly isRight: (found: DetectedTransform) => boolean;
  /** Why nobody can tell it from these numbers of rows; null where it can be told. */
  readonly hidden: string | null;
}

interface Setting {
  readonly facts: BaseFacts;
  readonly n: number;
  readonly m: number;
  readonly random: Random;
}

/** null where the kind makes no sense for such a column. */
type Planter = (setting: Setting) => Plant | null;

/** Root of the harmonic mean's half: KS distances times this are Kolmogorov's lambda. */
const rootOf = ({ n, m }: Setting) => Math.sqrt((n * m) / (n + m));
const isClose = (a: number | undefined, b: number, tolerance: number) =>
  a !== undefined && Math.abs(a - b) <= tolerance;
const pick = <T>(items: readonly T[], random: Random) => items[Math.floor(random() * items.length)] as T;

const tens = [10, 100, 1000, 1e6, 1e9, 0.1, 0.01, 0.001, 1e-6];
const times = [60, 3600, 24, 86_400, 1 / 60, 1 / 3600, 1 / 24];
const units = [180 / Math.PI, Math.PI / 180, 1024, 1 / 1024];
const nearUnits = [1.609344, 1 / 1.609344, 1 / 0.45359237, 0.45359237, 1 / 0.3048, 0.3048];
const isCommon = (factor: number) =>
  [...tens, 60, 3600, 1 / 60, 1 / 3600].some((common) => isClose(factor / common, 1, 1e-9));
/** Half the logarithm to the nearest other factor that might be meant. */
const rivals: Readonly<Record<string, number>> = { 60: 0.023, 57: 0.023, 1024: 0.0119 };

function factorHidden(setting: Setting, factor: number): string | null {
  const { facts, n, m } = setting;
  if (facts.distinct < 4) return 'fewer than four different values have no shape';
  const size = factor < 1 ? 1 / factor : factor;
  const error = 1.25 * facts.logSpread * Math.sqrt((1 / n + 1 / m) / facts.nonzero);
  const moved = ksDistance(facts.values.map((value) => value * factor), facts.values);
  if (moved * rootOf(setting) < 6) return 'too few rows to show any difference';
  const onGrid = facts.isDecimal && facts.size < 1e5;
  if (onGrid && size !== 10 && !Number.isInteger(Math.log10(size))) return null;
  if (size < 2.5) return 'drift of scale brings such factors, and continuous values have no grid to prove it';
  if (size < 9) return 3.6 * error > 0.02 ? 'too few rows to tell it from other factors of drift' : null;
  const rival = rivals[String(Math.floor(size))] ?? 1;
  const room = Math.min(isCommon(factor) ? (size === 10 ? 0.2 : 0.35) : 0.1, rival);
  return 3.6 * error > room ? 'too few rows, for this spread, to tell it from other factors' : null;
}

const factorPlanter =
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

const signPlanter: Planter = (setting) => {
  const beyond = beyondDrift(setting.facts, (value) => -value);
  return {
    kind: 'sign',
    what: 'x -1',
    change: (values) => values.map((value) => -value),
    isRight: ({ transform }) => transform === 'sign',
    hidden: hiddenByDrift(setting, beyond),
  };
};

function hiddenByDrift(setting: Setting, beyond: number): string | null {
  if (setting.facts.distinct < 4) return 'fewer than four different values have no shape';
  if (beyond < 0.08) return 'a drift of location, scale or shape gives nearly the same';
  return beyond * rootOf(setting) < 5 ? 'too few rows to tell it from drift' : null;
}

const offsetPlanter: Planter = (setting) => {
  const { facts, random } = setting;
  const least = Math.max(facts.spread, 0.5 * facts.size);
  const exact = least * (1.5 + 5 * random()) * (random() < 0.5 ? -1 : 1);
  const offset = facts.spread > 20 ? Math.round(exact) : Math.round(exact * 100) / 100;
  return {
    kind: 'offset',
    what: `+ ${offset}`,
    change: (values) => values.map((value) => value + offset),
    isRight: ({ transform, parameters }) =>
      transform === 'offset' && isClose(parameters.offset, offset, 0.1 * facts.spread),
    hidden:
      facts.distinct < 4
        ? 'fewer than four different values have no shape'
        : Math.abs(Math.abs(offset) - 273.15) < 0.25 * facts.spread
          ? 'it is that between kelvin and Celsius, nearly'
          : Math.abs(offset + 2 * at(facts.values, 0.5)) < 0.25 * facts.spread
            ? 'it is what a turned sign makes, nearly'
            : hiddenByDrift(setting, beyondDrift(facts, (value) => value + offset)),
  };
};

const temperatures = [
  { slope: 1.8, intercept: 32 },
  { slope: 1 / 1.8, intercept: -32 / 1.8 },
  { slope: 1, intercept: 273.15 },
  { slope: 1, intercept: -273.15 },
  { slope: 1 / 1.8, intercept: 273.15 - 32 / 1.8 },
];

const affinePlanter: Planter = (setting) => {
  const { slope, intercept } = pick(temperatures, setting.random);
  const change = (value: number) => slope * value + intercept;
  return {
    kind: 'affine',
    what: `x ${slope} + ${intercept}`,
    change: (values) => values.map(change),
    isRight: ({ transform, parameters }) =>
      transform === 'affine' &&
      isClose(parameters.slope, slope, 1e-9) &&
      isClose(parameters.intercept, intercept, 1e-9),
    hidden:
      Math.abs(intercept) < 0.33 * slope * setting.facts.spread
        ? 'the intercept is small beside the spread'
        : hiddenByDrift(setting, beyondDrift(setting.facts, change)),
  };
};

const logs = [
  { what: 'ln', parameters: { base: Math.E, plus: 0 }, log: Math.log, exp: Math.exp },
  { what: 'log1p', parameters: { base: Math.E, plus: 1 }, log: Math.log1p, exp: Math.expm1 },
  { what: 'log10', parameters: { base: 10, plus: 0 }, log: Math.log10, exp: (value: number) => 10 ** value },
];

const logPlanter =
  (kind: 'log' | 'exp'): Planter =>
  (setting) => {
    const { facts, random } = setting;
    const scale = pick(logs, random);
    const change = kind === 'log' ? scale.log : scale.exp;
    const changed = facts.values.map(change);
    // ln and log1p of large values differ by less than these many rows can show: either is right then.
    const twin = logs.find(
      (other) => other !== scale && other.parameters.base === scale.parameters.base,
    );
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
      hidden: new Set(changed).size < 0.999 * facts.distinct
      ? 'different values become one'
      : changed.every((value) => Number.isFinite(value) && Math.abs(value) < 1e300)
        ? hiddenByDrift(setting, beyondDrift(facts, change))
        : 'has no finite value',
    };
  };

const roundPlanter: Planter = ({ facts, random, m }) => {
  const step = pick([1, 1, 0.01, 0.1, 10], random);
  const mode = pick(
    [Math.round, Math.floor, Math.trunc],
    random,
  );
  const change = (value: number) => {
    const multiple = mode(value / step);
    return step < 1 ? multiple / Math.round(1 / step) : multiple * step;
  };
  const already = shareOf(facts, (value) => Math.abs(value / step - Math.round(value / step)) < 1e-6);
  const coarser = shareOf(facts, (value) => {
    const multiple = Math.round(change(value) / step);
    return multiple % 10 === 0;
  });
  return {
    kind: 'round',
    what: `${mode.name} to ${step}`,
    change: (values) => values.map(change),
    isRight: ({ transform, parameters }) =>
      transform === 'round' && isClose((parameters.step ?? 0) / step, 1, 1e-9),
    hidden:
      already > 0.7
        ? 'the values are such multiples already'
        : step > 1.8 * facts.spread ? 'the step exceeds the spread' : m * Math.log(coarser) > Math.log(1e-4)
          ? 'what is left are multiples of a greater step'
          : null,
  };
};

const sentinelPlanter: Planter = ({ facts, n, m, random }) => {
  const value = pick([-1, 0, 999, 9999, -999, 99_999, -9999], random);
  const share = 0.01 * 30 ** random();
  const [least, greatest] = [facts.values[0] as number, facts.values[facts.values.length - 1] as number];
  const distance = value < least ? least - value : value - greatest;
  const isOutlying =
    distance > 0.6 * facts.spread || (distance > 0 && value < 0 && least >= 0) ||
    (value === 0 && least > (facts.isDecimal ? 0.02 * facts.spread : 0) && !facts.isWhole);
  const reach = greatest - least;
  return {
    kind: 'sentinel',
    what: `${value} in ${share}`,
    change: (values) => values.map((kept) => (random() < share ? value : kept)),
    isRight: ({ transform, parameters, share: found }) =>
      transform === 'sentinel' && parameters.value === value && isClose(found, share, 0.1),
    hidden: !isOutlying
      ? 'it is no outlier here'
      : distance < 5 * reach && (facts.logSpread > 1.2 || reach > 5 * facts.spread)
        ? 'the tail of the reference may reach it'
        : Math.min(m * share, (n * share) / 2) < 14
          ? 'too few rows carry it'
          : value === 0 && share < 0.015
            ? 'too few rows carry it'
            : null,
  };
};

const clipPlanter: Planter = (setting) => {
  const { facts, n, m, random } = setting;
  const which = pick(['upper', 'lower', 'both'] as const, random);
  const share = 0.02 + 0.13 * random();
  const upper = which === 'lower' ? Infinity : at(facts.values, 1 - share);
  const lower = which === 'upper' ? -Infinity : at(facts.values, share);
  const bounds = [
    ...(which === 'lower' ? [] : [{ bound: upper, beyond: (value: number) => value > upper }]),
    ...(which === 'upper' ? [] : [{ bound: lower, beyond: (value: number) => value < lower }]),
  ].map(({ bound, beyond }) => {
    const own = shareOf(facts, (value) => value === bound);
    const all = own + shareOf(facts, beyond);
    const end = beyond(Infinity) ? at(facts.values, 1) : at(facts.values, 0);
    return { own, all, end: shareOf(facts, (value) => value === end) };
  });
  return {
    kind: 'clip',
    what: `to ${lower} and ${upper}`,
    change: (values) => values.map((value) => Math.max(lower, Math.min(upper, value))),
    isRight: ({ transform, parameters }) =>
      transform === 'clip' &&
      (which === 'lower' ? parameters.upper === undefined : parameters.upper === upper) &&
      (which === 'upper' ? parameters.lower === undefined : parameters.lower === lower),
    hidden: bounds.some(({ own, all }) => all - own < 0.012)
      ? 'next to nothing lies beyond the bound'
      : bounds.some(({ own, all }) => all < 4 * own)
        ? 'many values lie at the bound anyway'
        : bounds.some(({ end, all }) => end > 0.4 * all)
          ? 'the reference has a pile at its own end'
          : bounds.some(
                ({ own, all }) =>
                  all * Math.min(n, m) < 15 ||
                  all - own < 7 * Math.sqrt(Math.max(own, 1 / n) * (1 / n + 1 / m)),
              )
            ? 'too few rows at the bound'
            : null,
  };
};

const hourPlanter: Planter = (setting) => {
  const { facts, random } = setting;
  const shift = pick([-11, -8, -6, -5, -3, -2, -1, 1, 2, 3, 5, 7, 9, 12], random);
  const change = (value: number) => (value + shift + 24) % 24;
  const isHourly = facts.isWhole && facts.distinct === 24 && at(facts.values, 0) === 0 && at(facts.values, 1) === 23;
  if (!isHourly) return null;
  const shares = Array.from({ length: 24 }, (_, hour) => shareOf(facts, (value) => value === hour));
  const shifted = (hour: number, by: number) => shares[(hour + by + 24) % 24] as number;
  const variation = shares.reduce((sum, share, hour) => sum + Math.abs(share - shifted(hour, shift)) / 2, 0);
  const distanceOf = (by: number) =>
    shares.reduce((sum, share, hour) => {
      const other = shifted(hour, by);
      return share + other === 0 ? sum : sum + (share - other) ** 2 / (share + other);
    }, 0);
  const distance = distanceOf(shift);
  return {
    kind: 'cyclic_shift',
    what: `${shift} hours`,
    change: (values) => values.map(change),
    isRight: ({ transform, parameters }) => transform === 'cyclic_shift' && parameters.shift === shift,
    hidden: variation < 0.06 || 1.9 / rootOf(setting) > 0.4 * variation || 2 * Math.min(distance, 2 * distanceOf(1)) * rootOf(setting) ** 2 < 140
        ? 'too few rows to tell the hours apart'
        : null,
  };
};

const mixedPlanter: Planter = (setting) => {
  const { facts, n, m, random } = setting;
  const factor = pick([100, 0.01, 1000, 0.001, 60, 3600, 1e6], random);
  const share = 0.02 + 0.96 * random();
  const up = factor > 1;
  const logs = facts.values.filter((value) => value !== 0).map((value) => Math.log(Math.abs(value)));
  logs.sort();
  const [middle, high] = [at(logs, 0.5), at(logs, up ? 0.99 : 0.01)];
  const end = high + (high - middle) / 2;
  const visible = logs.filter((log) => (up ? log + Math.log(factor) > end : log + Math.log(factor) < end));
  const rows = Math.min(n, share * m, (1 - share) * m) * facts.nonzero;
  const error = 1.25 * facts.logSpread * Math.sqrt((1 / n + 1 / (share * m)) / facts.nonzero);
  return {
    kind: 'mixed_factor',
    what: `x ${factor} in ${share}`,
    change: (values) => values.map((value) => (random() < share ? value * factor : value)),
    isRight: ({ transform, parameters, share: found }) =>
      transform === 'mixed_factor' &&
      isClose((parameters.factor ?? 0) / factor, 1, 1e-9) &&
      isClose(found, share, 0.02 + 4 * Math.sqrt((share * (1 - share) * (1 / m + 1 / n)) / facts.nonzero)),
    hidden:
      facts.distinct < 4
        ? 'fewer than four different values have no shape'
          : visible.length / logs.length < 0.6
            ? 'changed and unchanged values overlap'
            : 1 - share < 6 * Math.sqrt((visible.length / logs.length) * (1 - visible.length / logs.length) * (1 / n + 1 / m)) ? 'too few rows for so great a share'
            : share < 8 / (n * facts.nonzero) ? 'too few rows of the reference for so small a share'
            : rows < 40
              ? 'too few rows on one side'
              : 3.6 * error > (factor === 60 ? 0.023 : 0.35)
                ? 'too few rows, for this spread, to tell it from other factors'
                : null,
  };
};

/** `times` as often as the others, for a kind that few columns can have. */
export const planters: readonly { readonly plant: Planter; readonly times: number }[] = [
  { plant: factorPlanter('factor: power of ten', tens), times: 1 },
  { plant: factorPlanter('factor: time', times), times: 1 },
  { plant: factorPlanter('factor: other units', units), times: 1 },
  { plant: factorPlanter('factor: units below 4', nearUnits), times: 1 },
  { plant: signPlanter, times: 1 },
  { plant: offsetPlanter, times: 1 },
  { plant: affinePlanter, times: 1 },
  { plant: logPlanter('log'), times: 1 },
  { plant: logPlanter('exp'), times: 1 },
  { plant: roundPlanter, times: 1 },
  { plant: sentinelPlanter, times: 1 },
  { plant: clipPlanter, times: 1 },
  { plant: mixedPlanter, times: 1 },
  { plant: hourPlanter, times: 30 },
];

/** Factors that no change of units has. */
export const unknownFactors = [2, 3, 5, 7, 20, 37, 200, 500, 1 / 2, 1 / 3, 1 / 5, 1 / 20];
