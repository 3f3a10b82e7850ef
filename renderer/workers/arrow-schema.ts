import { identifier } from '../../shared/sql';

/** One column as Arrow's C data interface describes it. */
export interface ArrowField {
  readonly name: string;
  /** The DuckDB type that holds it. */
  readonly sqlType: string;
  /** Whether the column can be decoded and DuckDB in WebAssembly takes it in: see `isReadable`. */
  readonly isReadable: boolean;
}

const pointers = { format: 0, name: 4, childCount: 24, children: 32, dictionary: 36 };

const simpleTypes: Readonly<Record<string, string>> = {
  n: 'INTEGER',
  b: 'BOOLEAN',
  c: 'TINYINT',
  C: 'UTINYINT',
  s: 'SMALLINT',
  S: 'USMALLINT',
  i: 'INTEGER',
  I: 'UINTEGER',
  l: 'BIGINT',
  L: 'UBIGINT',
  e: 'HALF_FLOAT',
  f: 'FLOAT',
  g: 'DOUBLE',
  u: 'VARCHAR',
  U: 'VARCHAR',
  vu: 'VARCHAR',
  z: 'BLOB',
  Z: 'BLOB',
  vz: 'BLOB',
  tdD: 'DATE',
  tdm: 'DATE',
  'tsn:': 'TIMESTAMP_NS',
};

const typesByPrefix: readonly (readonly [RegExp, string])[] = [
  [/^ts.:.+/, 'TIMESTAMP WITH TIME ZONE'],
  [/^ts/, 'TIMESTAMP'],
  [/^tt/, 'TIME'],
  [/^t[Di]/, 'INTERVAL'],
  [/^w:/, 'BLOB'],
];

/** The columns of the ArrowSchema struct at `address` of a 32-bit WebAssembly memory. */
export function readArrowFields(memory: ArrayBuffer, address: number): readonly ArrowField[] {
  const view = new DataView(memory);
  return childrenOf(view, address).map((child) => ({
    name: textAt(view, child + pointers.name),
    sqlType: sqlTypeOf(view, child),
    isReadable: isReadable(view, child),
  }));
}

/**
 * DuckDB knows no half floats and of decimals only those of 128 bits, at whatever depth; of decimals in a dictionary
 * the decoder knows nothing.
 */
function isReadable(view: DataView, address: number): boolean {
  const dictionary = view.getUint32(address + pointers.dictionary, true);
  if (dictionary !== 0) return !formatOf(view, dictionary).startsWith('d:') && isReadable(view, dictionary);
  const format = formatOf(view, address);
  return (
    format !== 'e' &&
    !/^d:\d+,-?\d+,(?!128$)/.test(format) &&
    childrenOf(view, address).every((child) => isReadable(view, child))
  );
}

function sqlTypeOf(view: DataView, address: number): string {
  const dictionary = view.getUint32(address + pointers.dictionary, true);
  if (dictionary !== 0) return sqlTypeOf(view, dictionary);
  const format = formatOf(view, address);
  const [, precision, scale] = /^d:(\d+),(-?\d+)/.exec(format) ?? [];
  if (precision !== undefined) return `DECIMAL(${precision},${scale})`;
  if (/^\+(v?[lL]|w:)/.test(format)) {
    const [item] = childrenOf(view, address);
    return item === undefined ? 'LIST' : `${sqlTypeOf(view, item)}[]`;
  }
  if (format === '+s') return `STRUCT(${membersOf(view, address).join(', ')})`;
  if (format === '+m') {
    const [key = 'UNKNOWN', value = 'UNKNOWN'] = childrenOf(view, address).flatMap((entries) =>
      childrenOf(view, entries).map((member) => sqlTypeOf(view, member)),
    );
    return `MAP(${key}, ${value})`;
  }
  return simpleTypes[format] ?? typesByPrefix.find(([prefix]) => prefix.test(format))?.[1] ?? 'UNKNOWN';
}

function membersOf(view: DataView, address: number): readonly string[] {
  return childrenOf(view, address).map(
    (member) => `${identifier(textAt(view, member + pointers.name))} ${sqlTypeOf(view, member)}`,
  );
}

function childrenOf(view: DataView, address: number): readonly number[] {
  const count = Number(view.getBigInt64(address + pointers.childCount, true));
  const list = view.getUint32(address + pointers.children, true);
  return Array.from({ length: count }, (_, index) => view.getUint32(list + 4 * index, true));
}

function formatOf(view: DataView, address: number): string {
  return textAt(view, address + pointers.format);
}

function textAt(view: DataView, pointer: number): string {
  const start = view.getUint32(pointer, true);
  const bytes = new Uint8Array(view.buffer, start);
  return new TextDecoder().decode(bytes.slice(0, bytes.indexOf(0)));
}
