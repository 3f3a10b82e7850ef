/** A name that differs from one before it in nothing or in the case of a-z alone, which DuckDB does not tell apart; null if none does. */
export function repeatedName(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (seen.has(folded)) return name;
    seen.add(folded);
  }
  return null;
}
