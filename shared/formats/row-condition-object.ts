import { type ConditionValue, comparisons, type RowCondition, UnsupportedCondition } from './row-condition';
import { parseRowCondition } from './row-condition-text';

const deepest = 20;

/** Reads `row_condition` in any of its forms: a text, or the objects of Great Expectations 1.x by their `type`. */
export function readRowCondition(given: unknown, depth = 0): RowCondition {
  if (typeof given === 'string') return parseRowCondition(given);
  if (!isObject(given)) throw new UnsupportedCondition('it is neither a text nor a condition object');
  if (depth > deepest) throw new UnsupportedCondition('its conditions nest too deeply');
  switch (given.type) {
    case 'comparison':
      return comparison(columnOf(given), given.operator, given.parameter);
    case 'nullity': {
      const missing: RowCondition = { kind: 'missing', column: columnOf(given) };
      if (typeof given.is_null !== 'boolean')
        throw new UnsupportedCondition('a nullity condition does not say whether');
      return given.is_null ? missing : { kind: 'not', condition: missing };
    }
    case 'and':
    case 'or': {
      if (!Array.isArray(given.conditions))
        throw new UnsupportedCondition(`"${given.type}" has no list of conditions`);
      const conditions = given.conditions.map((part: unknown) => readRowCondition(part, depth + 1));
      return { kind: given.type, conditions };
    }
    case 'pass_through':
      return readRowCondition(given.pass_through_filter, depth + 1);
    default:
      throw new UnsupportedCondition(`a condition of type ${JSON.stringify(given.type)} is not known`);
  }
}

function comparison(column: string, operator: unknown, parameter: unknown): RowCondition {
  const known = comparisons.find((sign) => sign === operator);
  if (known !== undefined) return { kind: 'compare', column, operator: known, value: constant(parameter) };
  if ((operator !== 'IN' && operator !== 'NOT_IN') || !Array.isArray(parameter))
    throw new UnsupportedCondition(`the operator ${JSON.stringify(operator)} is not known`);
  const within: RowCondition = { kind: 'in', column, values: parameter.map(constant) };
  return operator === 'IN' ? within : { kind: 'not', condition: within };
}

function columnOf({ column }: Readonly<Record<string, unknown>>): string {
  const name = isObject(column) ? column.name : column;
  if (typeof name === 'string') return name;
  throw new UnsupportedCondition('a condition names no column');
}

function constant(value: unknown): ConditionValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new UnsupportedCondition(`it compares with ${JSON.stringify(value)}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
