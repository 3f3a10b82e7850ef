/** SELECTs that plant a defect in `train`, or in the rows given. */
type Rows = string;

/** The SQL condition that holds for about this share of the rows, always for the same ones. */
export function some(share: number): string {
  return `md5_number_lower(concat('planted ', i)) % 10000 < ${Math.round(share * 10_000)}`;
}

/** Another value in the rows that `where` names; the column's type stays. */
export function changed(column: string, value: string, where = 'TRUE', rows: Rows = 'train'): Rows {
  return `SELECT * REPLACE (CASE WHEN ${where} THEN ${value} ELSE ${column} END AS ${column}) FROM ${rows}`;
}

/** Another expression in all rows, with a type of its own. */
export function replaced(column: string, value: string): Rows {
  return `SELECT * REPLACE (${value} AS ${column}) FROM train`;
}

export function swapped(one: string, other: string): Rows {
  return `SELECT * REPLACE (${other} AS ${one}, ${one} AS ${other}) FROM train`;
}

export function renamed(column: string, to: string): Rows {
  return `SELECT * RENAME (${column} AS ${to}) FROM train`;
}

export function added(column: string, value: string): Rows {
  return `SELECT *, ${value} AS ${column} FROM train`;
}

export function movedToTheEnd(column: string): Rows {
  return `SELECT * EXCLUDE (${column}), ${column} FROM train`;
}

export function only(where: string): Rows {
  return `SELECT * FROM train WHERE ${where}`;
}

/** Rows of `from` a second time, with the changes of columns that `REPLACE` takes. */
export function joined(where: string, changes = 'i AS i', into: Rows = 'train', from: Rows = into): Rows {
  return `SELECT * FROM ${into} UNION ALL SELECT * REPLACE (${changes}) FROM ${from} WHERE ${where}`;
}

/** The first `count` rows of eval, with the values that the first of train have in some columns. */
export function copiedFromTrain(columns: readonly string[], count: number): Rows {
  const numbered = (rows: string) => `(SELECT *, row_number() OVER (ORDER BY i) AS n FROM ${rows})`;
  const values = columns.map(
    (column) => `CASE WHEN t.n IS NULL THEN e.${column} ELSE t.${column} END AS ${column}`,
  );
  return `SELECT e.* EXCLUDE (n) REPLACE (${values.join(', ')})
    FROM ${numbered('eval')} AS e LEFT JOIN ${numbered('train')} AS t ON t.n = e.n AND t.n <= ${count}`;
}
