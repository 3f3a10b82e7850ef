import { boundRule } from './bound';

export const min = boundRule({
  kind: 'min',
  title: 'At least',
  words: 'at least',
  holds: (value, bound) => value >= bound,
});
