/** The first and the last byte, both included; an empty file has `end` -1. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * One range of an HTTP Range header on a file of `size` bytes. `null`: there is no header, or one that may be
 * ignored (another unit, several ranges); 'unsatisfiable': the answer is 416.
 */
export function parseByteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}
