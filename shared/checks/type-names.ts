import type { ColumnInfo, ColumnType } from '../engines';

const families: Readonly<Record<string, readonly ColumnType[]>> = {
  boolean: ['boolean'],
  integer: ['integer'],
  float: ['float'],
  string: ['string'],
  timestamp: ['timestamp'],
  date: ['date'],
  number: ['integer', 'float'],
};

/** Names of pandas, NumPy, Arrow, Spark, Python and SQLAlchemy that mean a whole family. */
const familyAliases: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bool_: 'boolean',
  booleantype: 'boolean',
  int: 'integer',
  long: 'integer',
  double_precision: 'float',
  numeric: 'float',
  real: 'float',
  str: 'string',
  object: 'string',
  object_: 'string',
  text: 'string',
  char: 'string',
  unicode: 'string',
  utf8: 'string',
  large_string: 'string',
  large_utf8: 'string',
  stringdtype: 'string',
  stringtype: 'string',
  varchartype: 'string',
  category: 'string',
  categoricaldtype: 'string',
  datetime: 'timestamp',
  datetime64: 'timestamp',
  timestamptype: 'timestamp',
  datetype: 'date',
  date32: 'date',
  date64: 'date',
};

/** Names of the same sources that mean one type of DuckDB, or some. */
const exactAliases: Readonly<Record<string, readonly string[]>> = {
  int8: ['TINYINT'],
  int16: ['SMALLINT'],
  int32: ['INTEGER'],
  int64: ['BIGINT'],
  uint8: ['UTINYINT'],
  uint16: ['USMALLINT'],
  uint32: ['UINTEGER'],
  uint64: ['UBIGINT'],
  bytetype: ['TINYINT'],
  shorttype: ['SMALLINT'],
  integertype: ['INTEGER'],
  longtype: ['BIGINT'],
  float32: ['FLOAT'],
  float64: ['DOUBLE'],
  double: ['DOUBLE'],
  floattype: ['FLOAT'],
  doubletype: ['DOUBLE'],
  timestamptz: ['TIMESTAMP WITH TIME ZONE'],
  'datetime64[s]': ['TIMESTAMP_S', 'TIMESTAMP'],
  'datetime64[ms]': ['TIMESTAMP_MS', 'TIMESTAMP'],
  'datetime64[us]': ['TIMESTAMP'],
  'datetime64[ns]': ['TIMESTAMP_NS', 'TIMESTAMP'],
  timestamp_ns: ['TIMESTAMP_NS'],
  bytes: ['BLOB'],
  binary: ['BLOB'],
  binarytype: ['BLOB'],
};

const exact =
  /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|BOOLEAN|FLOAT|DOUBLE|VARCHAR|DATE|TIME|TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?|BLOB|UUID|INTERVAL|(DECIMAL|ENUM|STRUCT|MAP)\(.*\)|.+\[\d*\])$/s;

const names = [...Object.keys(families), ...Object.keys(familyAliases), ...Object.keys(exactAliases)];

/** Whether a column is of the type that a name means; null for a name that means none. */
export function isOfType({ type, sqlType }: ColumnInfo, name: string): boolean | null {
  if (exact.test(name)) return name === sqlType;
  const lower = name.toLowerCase();
  const decimal = /^decimal(type|128|256)?(\(.*\))?$/.test(lower);
  if (decimal) return sqlType.startsWith('DECIMAL');
  const types = exactAliases[lower];
  if (types !== undefined) return types.includes(sqlType);
  const family = families[familyAliases[lower] ?? lower];
  return family === undefined ? null : family.includes(type);
}

export function isTypeName(name: string): boolean {
  return isOfType({ name: '', type: 'other', sqlType: '' }, name) !== null;
}

/** Names to suggest for a misspelt one. */
export const typeNames: readonly string[] = [
  ...names,
  'BIGINT',
  'INTEGER',
  'DOUBLE',
  'VARCHAR',
  'BOOLEAN',
  'DATE',
  'TIMESTAMP',
];
