import { type Comparison, comparisons, type RowCondition, UnsupportedCondition } from './row-condition';
import { readList, readTerm, type Term } from './row-condition-terms';
import { TokenCursor } from './row-condition-tokens';

const longest = 2000;

const spellings: Readonly<Record<string, Comparison>> = { '=': '==', '<>': '!=' };
const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const missingTests: Readonly<Record<string, boolean>> = {
  isnull: true,
  isna: true,
  notnull: false,
  notna: false,
  isnotnull: false,
};

/**
 * Reads a condition as pandas' `query`, Spark's `filter` and Great Expectations' `col("x") > 5` have it: comparisons
 * of one column with constants, sets, tests for missing values, and, or, not. Raises `UnsupportedCondition` for more.
 */
export function parseRowCondition(text: string): RowCondition {
  if (text.length > longest) throw new UnsupportedCondition(`it is longer than ${longest} characters`);
  if (text.trim() === '') throw new UnsupportedCondition('it is empty');
  const cursor = new TokenCursor(text);
  const condition = disjunction(cursor);
  if (cursor.peek() !== undefined) cursor.refuse();
  return condition;
}

type Rule = (cursor: TokenCursor) => RowCondition;

const joined =
  (kind: 'and' | 'or', sign: string, part: Rule): Rule =>
  (cursor) => {
    const first = part(cursor);
    const conditions = [first];
    while (cursor.take(cursor.isWord(kind) || cursor.isSign(sign))) conditions.push(part(cursor));
    return conditions.length === 1 ? first : { kind, conditions };
  };

const conjunction = joined('and', '&', negation);
const disjunction = joined('or', '|', conjunction);

function negation(cursor: TokenCursor): RowCondition {
  if (cursor.take(cursor.isWord('not'))) return { kind: 'not', condition: negation(cursor) };
  return cursor.take(cursor.isSign('~')) ? { kind: 'not', condition: complemented(cursor) } : primary(cursor);
}

/** In Python ~ binds tighter than a comparison: `~x > 5` is no negation of `x > 5`. */
function complemented(cursor: TokenCursor): RowCondition {
  if (cursor.isSign('(')) return primary(cursor);
  const column = readTerm(cursor);
  if (column.kind !== 'column') return cursor.refuse();
  const condition = cursor.take(cursor.isSign('.')) ? method(column.name, cursor) : isTrue(column.name);
  const ends = [')', '&', '|'].some((sign) => cursor.isSign(sign));
  if (cursor.peek() === undefined || cursor.isWord('and') || cursor.isWord('or') || ends) return condition;
  throw new UnsupportedCondition('"~" needs brackets around what it negates');
}

function primary(cursor: TokenCursor): RowCondition {
  if (!cursor.take(cursor.isSign('('))) return comparison(cursor);
  const condition = disjunction(cursor);
  cursor.expectSign(')');
  return condition;
}

function comparison(cursor: TokenCursor): RowCondition {
  const left = readTerm(cursor);
  if (left.kind === 'value') return chain(left, cursor);
  const column = left.name;
  if (cursor.take(cursor.isSign('.'))) return method(column, cursor);
  if (cursor.take(cursor.isWord('in'))) return { kind: 'in', column, values: readList(cursor) };
  if (cursor.take(cursor.isWord('not') && cursor.isWord('in', 1), 2))
    return { kind: 'not', condition: { kind: 'in', column, values: readList(cursor) } };
  return cursor.take(cursor.isWord('is')) ? nullTest(column, cursor) : chain(left, cursor);
}

/** `x > 5`, `0 < x <= 5`, or a column of booleans alone. */
function chain(first: Term, cursor: TokenCursor): RowCondition {
  const conditions: RowCondition[] = [];
  let left = first;
  for (let operator = comparisonSign(cursor); operator !== null; operator = comparisonSign(cursor)) {
    const right = readTerm(cursor);
    conditions.push(compare(left, operator, right));
    left = right;
  }
  const [only] = conditions;
  if (only === undefined) return first.kind === 'column' ? isTrue(first.name) : cursor.refuse();
  return conditions.length === 1 ? only : { kind: 'and', conditions };
}

function comparisonSign(cursor: TokenCursor): Comparison | null {
  const token = cursor.peek();
  if (token?.kind !== 'sign') return null;
  const operator = spellings[token.text] ?? comparisons.find((sign) => sign === token.text) ?? null;
  cursor.take(operator !== null);
  return operator;
}

function method(column: string, cursor: TokenCursor): RowCondition {
  const name = cursor.peek()?.text.toLowerCase() ?? '';
  cursor.take(true);
  cursor.expectSign('(');
  if (name === 'isin') {
    const values = readList(cursor);
    cursor.expectSign(')');
    return { kind: 'in', column, values };
  }
  const isMissing = missingTests[name];
  if (isMissing === undefined) throw new UnsupportedCondition(`it calls .${name}()`);
  cursor.expectSign(')');
  return isMissing ? { kind: 'missing', column } : present(column);
}

function nullTest(column: string, cursor: TokenCursor): RowCondition {
  const negated = cursor.take(cursor.isWord('not'));
  if (!cursor.take(cursor.isWord('null'))) cursor.refuse();
  return negated ? present(column) : { kind: 'missing', column };
}

function isTrue(column: string): RowCondition {
  return { kind: 'compare', column, operator: '==', value: true };
}

function present(column: string): RowCondition {
  return { kind: 'not', condition: { kind: 'missing', column } };
}

/** `x == x` is how pandas asks for values that are not missing. */
function compare(left: Term, operator: Comparison, right: Term): RowCondition {
  if (left.kind === 'column' && right.kind === 'value')
    return { kind: 'compare', column: left.name, operator, value: right.value };
  if (left.kind === 'value' && right.kind === 'column')
    return { kind: 'compare', column: right.name, operator: mirrored[operator], value: left.value };
  if (left.kind === 'column' && right.kind === 'column' && left.name === right.name) {
    if (operator === '==') return present(left.name);
    if (operator === '!=') return { kind: 'missing', column: left.name };
  }
  throw new UnsupportedCondition(
    left.kind === 'column' ? 'it compares columns with each other' : 'it compares constants with each other',
  );
}
