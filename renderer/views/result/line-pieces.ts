export interface LinePiece {
  /** Where it begins in the whole text, in characters. */
  readonly start: number;
  readonly text: string;
}

/** A text cut after every `size` lines; together the pieces are the text. */
export function linePieces(text: string, size: number): LinePiece[] {
  const pieces: LinePiece[] = [];
  let start = 0;
  let lines = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lines += 1;
    if (lines % size !== 0) continue;
    pieces.push({ start, text: text.slice(start, end + 1) });
    start = end + 1;
  }
  return start < text.length ? [...pieces, { start, text: text.slice(start) }] : pieces;
}
