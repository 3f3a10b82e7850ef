import { expect, test } from 'vitest';
import { columnSelection } from './column-selection';

test.each([
  [['age', 'ageing'], ['age'], ['age']],
  [['年龄', '性别'], ['年龄'], ['年龄']],
  [['年龄', '年龄段'], ['年龄段'], ['年龄段']],
  [['é', 'é.x'], ['é'], ['é']],
  [['年龄', '年龄段'], ['年龄'], null],
  [['id', 'naïve', 'naïvety'], ['id', 'naïve'], null],
])('of %j, %j are read by asking for %j', (existing, wanted, selection) => {
  expect(columnSelection(wanted, existing)).toEqual(selection);
});
