/**
 * The columns to ask parquet-wasm for; null asks for all of them. It compares a name with the beginning of every
 * column's and traps where a name with letters beyond ASCII goes on in another one's, as 年龄 does in 年龄段. A dot ends a name.
 */
export function columnSelection(
  wanted: readonly string[],
  existing: readonly string[],
): readonly string[] | null {
  const traps = (name: string) =>
    /[^\0-\x7f]/.test(name) &&
    existing.some((other) => other !== name && other.startsWith(name) && other[name.length] !== '.');
  return wanted.some(traps) ? null : wanted;
}
