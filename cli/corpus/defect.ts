/** What a run must tell of a table, and the gate fail for. */
export type Finding =
  | {
      readonly kind: 'check';
      readonly type: string;
      /** null for a check of several columns or of the whole table. */
      readonly column: string | null;
    }
  | { readonly kind: 'drift'; readonly column: string }
  | { readonly kind: 'transform'; readonly transform: string; readonly column: string };

/** One thing that is wrong with a table. */
export interface Defect {
  readonly name: string;
  readonly dataset: 'train' | 'eval';
  /** The table with the defect, a SELECT over `train` and `eval` with `i`, the place of each row in the file. */
  readonly rows: string;
  readonly finds: Finding;
}

export function check(type: string, column: string | null = null): Finding {
  return { kind: 'check', type, column };
}

export function drift(column: string): Finding {
  return { kind: 'drift', column };
}

export function transform(kind: string, column: string): Finding {
  return { kind: 'transform', transform: kind, column };
}
