export interface SourceLine {
  /** Counts from 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, whatever ends them. */
export function sourceLines(source: string): SourceLine[] {
  return source.split(/\r\n|\n|\r/).map((text, index) => ({ number: index + 1, text }));
}

/** The lines within `around` of `line`; empty where the text has no such line. */
export function excerpt(source: string, line: number, around = 5): SourceLine[] {
  const lines = sourceLines(source);
  if (line < 1 || line > lines.length) return [];
  return lines.slice(Math.max(0, line - 1 - around), line + around);
}
