import { at } from './base-facts';
import { isClose, noShape, type Planter, pick, reasonOf } from './plant';

export const mixedPlanter: Planter = (setting) => {
  const { facts, n, m, random } = setting;
  const factor = pick([100, 0.01, 1000, 0.001, 60, 3600, 1e6], random);
  const share = 0.02 + 0.96 * random();
  const up = factor > 1;
  const logs = facts.values.filter((value) => value !== 0).map((value) => Math.log(Math.abs(value)));
  logs.sort();
  const [middle, high] = [at(logs, 0.5), at(logs, up ? 0.99 : 0.01)];
  const end = high + (high - middle) / 2;
  const changed = logs.map((log) => log + Math.log(factor));
  const visible = changed.filter((log) => (up ? log > end : log < end)).length / logs.length;
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
    hidden: reasonOf(
      [facts.distinct < 4, noShape],
      [
        !up && share < 0.06 && (facts.values[0] as number) < 0,
        'so few values near zero move with the mean, where there are both signs',
      ],
      [visible < 0.6, 'changed and unchanged values overlap'],
      [
        1 - share < 6 * Math.sqrt(visible * (1 - visible) * (1 / n + 1 / m)),
        'too few rows for so great a share',
      ],
      [share < 20 / (n * facts.nonzero), 'too few rows of the reference for so small a share'],
      [rows < 40, 'too few rows on one side'],
      [
        3.6 * error > (factor === 60 ? 0.023 : 0.35),
        'too few rows, for this spread, to tell it from other factors',
      ],
    ),
  };
};
