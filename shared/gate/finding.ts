import type { ProblemKind } from '../problem';

export type Path = readonly PropertyKey[];

/** Both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a gate, before its path is turned into a place in the text. */
export interface Finding {
  readonly kind?: ProblemKind;
  readonly message: string;
  readonly mend: string;
  readonly path: Path;
  /** Which end of the pair at `path` is wrong; the value when left out. */
  readonly at?: 'key' | 'value';
  /** Known where the path alone cannot tell, as for a duplicate key. */
  readonly position?: Position;
}

/** `rules[2].metric`; a name that is not a plain word is quoted: `subgroups[0].ranges["18-25"]`. */
export function fieldOf(path: Path): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}
