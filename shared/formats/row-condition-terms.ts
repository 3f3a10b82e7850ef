import { type ConditionValue, UnsupportedCondition } from './row-condition';
import type { TokenCursor } from './row-condition-tokens';

/** One side of a comparison. */
export type Term =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'value'; readonly value: ConditionValue };

const reserved = ['none', 'null', 'nan', 'and', 'or', 'not', 'in', 'is', 'like', 'between'];

/** A column, as a name, in backticks or as `col("name")`; or a constant, also as `date("2024-12-31")`. */
export function readTerm(cursor: TokenCursor): Term {
  const negative = cursor.take(cursor.isSign('-'));
  const token = cursor.peek();
  if (token === undefined || token.kind === 'sign') return cursor.refuse();
  if (negative && token.kind !== 'number') return cursor.refuse();
  cursor.take(true);
  switch (token.kind) {
    case 'number':
      return { kind: 'value', value: negative ? -Number(token.text) : Number(token.text) };
    case 'text':
      return { kind: 'value', value: token.text };
    case 'column':
      return { kind: 'column', name: token.text };
    default:
      return named(token.text, cursor);
  }
}

function named(name: string, cursor: TokenCursor): Term {
  if (cursor.isSign('(')) {
    const argument = cursor.peek(1);
    const isKnown = ['col', 'date'].includes(name) && argument?.kind === 'text' && cursor.isSign(')', 2);
    if (!isKnown) throw new UnsupportedCondition(`it calls ${name}()`);
    cursor.take(true, 3);
    return name === 'col' ? { kind: 'column', name: argument.text } : { kind: 'value', value: argument.text };
  }
  const word = name.toLowerCase();
  if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
  if (reserved.includes(word)) throw new UnsupportedCondition(`${JSON.stringify(name)} cannot be used there`);
  return { kind: 'column', name };
}

/** `[1, 2]` or `(1, 2)`. */
export function readList(cursor: TokenCursor): ConditionValue[] {
  const isRound = cursor.take(cursor.isSign('('));
  if (!isRound) cursor.expectSign('[');
  const close = isRound ? ')' : ']';
  const values: ConditionValue[] = [];
  while (!cursor.isSign(close)) {
    const item = readTerm(cursor);
    if (item.kind === 'column') throw new UnsupportedCondition('it compares columns with each other');
    values.push(item.value);
    if (!cursor.take(cursor.isSign(','))) break;
  }
  cursor.expectSign(close);
  return values;
}
