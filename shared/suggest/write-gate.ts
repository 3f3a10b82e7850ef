import { formatCount } from '../figures';
import { raise } from '../problem';
import { commentText, countValues, flowYaml, wrappedYaml } from './flow-yaml';
import type { GateParts } from './gate-parts';
import { closing, dataSection, heading } from './gate-sections';
import type { ExpectationInput, Rank, Suggested } from './suggested';

export interface WrittenGate {
  readonly text: string;
  readonly expectations: number;
  /** Expectations of each column, in the order of the columns. */
  readonly perColumn: readonly number[];
}

/** Within what the parser takes: a gate has at most 1 MiB, and so many values. */
const mostCharacters = 1_000_000;
const mostValues = 26_000;

/** A longer one is wrapped. */
const longestLine = 180;
const wrapWidth = 110;

const ranks: readonly (Rank | 0)[] = [4, 3, 2, 1, 0];

/** The text of the gate, with as much for each column as a gate file may hold. */
export function writeGate(parts: GateParts): WrittenGate {
  for (const rank of ranks) {
    const columns = parts.columns.map((column) => ({
      ...column,
      suggested: column.suggested.filter((one) => one.rank <= rank),
    }));
    const ofTable = tableExpectations(parts);
    const all = [...ofTable, ...columns.flatMap(({ suggested }) => suggested)];
    const text = textOf({ ...parts, columns }, ofTable, rank);
    const values = all.reduce((sum, { expectation }) => sum + countValues(expectation), 0);
    if (text.length > mostCharacters || values > mostValues) continue;
    const perColumn = columns.map(({ suggested }) => suggested.filter(isLive).length);
    return {
      text,
      perColumn,
      expectations: perColumn.reduce((sum, count) => sum + count, ofTable.length),
    };
  }
  return raise(
    'gate-invalid',
    `the names of the ${formatCount(parts.columns.length, 'column')} of ${parts.train} are too long for a gate file`,
    { file: parts.train },
    'write a gate by hand, for the columns that matter',
  );
}

function isLive({ broken }: Suggested): boolean {
  return broken === undefined;
}

function tableExpectations({ rows, columns }: GateParts): readonly Suggested[] {
  const rowCount: ExpectationInput = {
    type: 'expect_table_row_count_to_be_between',
    min_value: Math.floor(rows / 2),
    max_value: rows * 2,
  };
  const match: ExpectationInput = {
    type: 'expect_table_columns_to_match_set',
    column_set: columns.map(({ name }) => name),
  };
  return [
    { rank: 1, expectation: rowCount },
    { rank: 1, expectation: match },
  ];
}

function textOf(parts: GateParts, ofTable: readonly Suggested[], rank: Rank | 0): string {
  const { columns, rows, severity } = parts;
  const lines = (suggested: readonly Suggested[]) => suggested.flatMap((one) => linesOf(one, severity));
  const table = `the table: ${formatCount(rows, 'row')}, ${formatCount(columns.length, 'column')}`;
  const blocks = columns.map((one) => [
    ...(rank > 1 ? ['', comment(`${one.name}: ${one.seen}`)] : []),
    ...lines(one.suggested),
  ]);
  return [
    ...heading(parts, rank),
    '',
    ...dataSection(parts),
    '',
    'expectations:',
    comment(table),
    ...lines(ofTable),
    ...blocks.flat(),
    ...closing(parts),
    '',
  ].join('\n');
}

function comment(text: string): string {
  return `  # ${commentText(text)}`;
}

function linesOf({ expectation, broken }: Suggested, severity: GateParts['severity']): readonly string[] {
  const given = severity === undefined ? expectation : { ...expectation, severity };
  const line = `- ${flowYaml(given)}`;
  if (broken !== undefined) return [`  # ${line} # ${commentText(broken)}`];
  return line.length <= longestLine
    ? [`  ${line}`]
    : wrappedYaml(given, wrapWidth).map((part) => `  ${part}`);
}
