import { at, shareOf } from './base-facts';
import { type Planter, pick, rootOf } from './plant';

export const hourPlanter: Planter = (setting) => {
  const { facts, random } = setting;
  const shift = pick([-11, -8, -6, -5, -3, -2, -1, 1, 2, 3, 5, 7, 9, 12], random);
  const change = (value: number) => (value + shift + 24) % 24;
  const isHourly =
    facts.isWhole && facts.distinct === 24 && at(facts.values, 0) === 0 && at(facts.values, 1) === 23;
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
    hidden:
      variation < 0.06 ||
      1.9 / rootOf(setting) > 0.4 * variation ||
      2 * Math.min(distance, 2 * distanceOf(1)) * rootOf(setting) ** 2 < 140
        ? 'too few rows to tell the hours apart'
        : null,
  };
};
