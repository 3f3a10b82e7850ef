import { z } from 'zod';
import { columnValueOf } from './column-value';
import { newColumn } from './new-column';
import { column, expectation, mostly } from './parameters';
import { rowCheck } from './row-check';

const strictly = z
  .boolean()
  .default(false)
  .describe('A value equal to the one before it is unexpected as well.');

/** A check that values follow each other in one direction, in the file's order; missing ones are passed over. */
export function orderCheck<const Type extends string>(type: Type, direction: 'increasing' | 'decreasing') {
  const wrongWay = direction === 'increasing' ? '<' : '>';
  return rowCheck({
    type,
    title: `Values ${direction}`,
    schema: expectation(type, { column, strictly, mostly }).describe(
      `No value is ${direction === 'increasing' ? 'below' : 'above'} the one before it, in the order of the file.`,
    ),
    columns: (expectation) => [expectation.column],
    rule(expectation, table) {
      const { comparable, missing, shown } = columnValueOf(table, expectation.column, type);
      const position = newColumn(table, 'position');
      const previous = newColumn(table, 'previous');
      return {
        source: `SELECT *, lag(${comparable} IGNORE NULLS) OVER (ORDER BY ${position}) AS ${previous}
          FROM (SELECT *, row_number() OVER () AS ${position} FROM t)`,
        judged: `NOT (${missing})`,
        unexpected: `${comparable} ${wrongWay}${expectation.strictly ? '=' : ''} ${previous}`,
        value: shown,
      };
    },
    words({ strictly }) {
      const comparison = direction === 'increasing' ? 'below' : 'above';
      return {
        holds: `are ${strictly ? 'strictly ' : ''}${direction}`,
        breaks: `are ${comparison}${strictly ? ' or equal to' : ''} the one before`,
      };
    },
  });
}
