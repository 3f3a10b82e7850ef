import { boundRule } from './bound';

export const max = boundRule({
  kind: 'max',
  title: 'At most',
  words: 'at most',
  holds: (value, bound) => value <= bound,
});
