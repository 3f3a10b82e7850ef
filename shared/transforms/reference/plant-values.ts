import { at, shareOf } from './base-facts';
import { isClose, type Planter, pick, reasonOf } from './plant';

export const roundPlanter: Planter = ({ facts, random, m }) => {
  const step = pick([1, 1, 0.01, 0.1, 10], random);
  const mode = pick([Math.round, Math.floor, Math.trunc], random);
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
    hidden: reasonOf(
      [already > 0.7, 'the values are such multiples already'],
      [step > 1.8 * facts.spread, 'the step exceeds the spread'],
      [m * Math.log(coarser) > Math.log(1e-4), 'what is left are multiples of a greater step'],
    ),
  };
};

export const sentinelPlanter: Planter = ({ facts, n, m, random }) => {
  const value = pick([-1, 0, 999, 9999, -999, 99_999, -9999], random);
  const share = 0.01 * 30 ** random();
  const [least, greatest] = [facts.values[0] as number, facts.values[facts.values.length - 1] as number];
  const distance = value < least ? least - value : value - greatest;
  const isOutlying =
    distance > 0.6 * facts.spread ||
    (distance > 0 && value < 0 && least >= 0) ||
    (value === 0 && least > (facts.isDecimal ? 0.02 * facts.spread : 0) && !facts.isWhole);
  const reach = greatest - least;
  return {
    kind: 'sentinel',
    what: `${value} in ${share}`,
    change: (values) => values.map((kept) => (random() < share ? value : kept)),
    isRight: ({ transform, parameters, share: found }) =>
      transform === 'sentinel' && parameters.value === value && isClose(found, share, 0.1),
    hidden: reasonOf(
      [!isOutlying, 'it is no outlier here'],
      [
        distance < 5 * reach && (facts.logSpread > 1.2 || reach > 5 * facts.spread),
        'the tail of the reference may reach it',
      ],
      [share - 4 * Math.sqrt(share / m) < 0.005, 'too few rows carry it'],
      [Math.min(m * share, (n * share) / 2) < 14, 'too few rows carry it'],
      [value === 0 && share < 0.015, 'too few rows carry it'],
    ),
  };
};

export const clipPlanter: Planter = (setting) => {
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
  const isRare = ({ own, all }: { own: number; all: number }) =>
    all * Math.min(n, m) < 15 || all - own < 7 * Math.sqrt(Math.max(own, 1 / n) * (1 / n + 1 / m));
  return {
    kind: 'clip',
    what: `to ${lower} and ${upper}`,
    change: (values) => values.map((value) => Math.max(lower, Math.min(upper, value))),
    isRight: ({ transform, parameters }) =>
      transform === 'clip' &&
      (which === 'lower' ? parameters.upper === undefined : parameters.upper === upper) &&
      (which === 'upper' ? parameters.lower === undefined : parameters.lower === lower),
    hidden: reasonOf(
      [bounds.some(({ own, all }) => all - own < 0.012), 'next to nothing lies beyond the bound'],
      [bounds.some(({ own, all }) => all < 4 * own), 'many values lie at the bound anyway'],
      [bounds.some(({ end, all }) => end > 0.4 * all), 'the reference has a pile at its own end'],
      [bounds.some(isRare), 'too few rows at the bound'],
    ),
  };
};
