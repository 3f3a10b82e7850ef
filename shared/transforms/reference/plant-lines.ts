import { at, beyondDrift } from './base-facts';
import { hiddenByDrift, isClose, noShape, type Planter, pick, reasonOf } from './plant';

export const signPlanter: Planter = (setting) => {
  const beyond = beyondDrift(setting.facts, (value) => -value);
  return {
    kind: 'sign',
    what: 'x -1',
    change: (values) => values.map((value) => -value),
    isRight: ({ transform }) => transform === 'sign',
    hidden: hiddenByDrift(setting, beyond),
  };
};

export const offsetPlanter: Planter = (setting) => {
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
      reasonOf(
        [facts.distinct < 4, noShape],
        [
          Math.abs(Math.abs(offset) - 273.15) < 0.25 * facts.spread,
          'it is that between kelvin and Celsius, nearly',
        ],
        [
          Math.abs(offset + 2 * at(facts.values, 0.5)) < 0.25 * facts.spread,
          'it is what a turned sign makes, nearly',
        ],
      ) ??
      hiddenByDrift(
        setting,
        beyondDrift(facts, (value) => value + offset),
      ),
  };
};

const temperatures = [
  { slope: 1.8, intercept: 32 },
  { slope: 1 / 1.8, intercept: -32 / 1.8 },
  { slope: 1, intercept: 273.15 },
  { slope: 1, intercept: -273.15 },
  { slope: 1 / 1.8, intercept: 273.15 - 32 / 1.8 },
];

export const affinePlanter: Planter = (setting) => {
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
