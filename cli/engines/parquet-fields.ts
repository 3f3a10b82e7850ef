/** What `parquet_schema` tells of one node of a file's tree of fields. */
export interface SchemaNode {
  readonly name: string;
  /** 0 for a leaf. */
  readonly children: number;
  /** Digits; 0 where it is no decimal. */
  readonly precision: number;
  readonly scale: number;
}

/** A column as the footer has it. */
export interface ParquetField {
  readonly name: string;
  /** `DECIMAL(60,2)` where it is a decimal of more digits than DuckDB has. */
  readonly wideDecimal: string | null;
  /** DuckDB takes a decimal of more than 38 digits, at whatever depth, for a double, and its bytes for others than they are. */
  readonly isReadable: boolean;
}

const mostDigits = 38;

/** The columns of a file, from its nodes in the order of the tree: parents first, and its root before all. */
export function topLevelFields(nodes: readonly SchemaNode[]): readonly ParquetField[] {
  const fields: ParquetField[] = [];
  const isWide = ({ precision }: SchemaNode) => precision > mostDigits;
  for (let at = 1, end = at; at < nodes.length; at = end) {
    end = endOf(nodes, at);
    const [field, ...below] = nodes.slice(at, end);
    if (field === undefined) break;
    const { name, precision, scale } = field;
    const wideDecimal = isWide(field) ? `DECIMAL(${precision},${scale})` : null;
    fields.push({ name, wideDecimal, isReadable: wideDecimal === null && !below.some(isWide) });
  }
  return fields;
}

/** The place after the last node below the one at `start`. */
function endOf(nodes: readonly SchemaNode[], start: number): number {
  let end = start;
  for (let open = 1; open > 0; end += 1) open += (nodes[end]?.children ?? 0) - 1;
  return end;
}
