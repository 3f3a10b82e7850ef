const token =
  /\s+|'(?:''|[^'])*'|"(?:""|[^"])*"|\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+|[\p{L}_][\p{L}\p{N}_$]*|--|\/\*|::|<=|>=|<>|!=|\|\||./giu;

const forbiddenWords: ReadonlySet<string> = new Set(
  'select with pragma attach detach copy install load set create insert update delete drop alter call export import vacuum checkpoint execute prepare getenv getvariable current_setting'.split(
    ' ',
  ),
);

/**
 * Why a text cannot be used as a condition on one row, or null where it can. Refused: several statements, comments,
 * subqueries, and words that reach for more than the row. What else is wrong with it the engine says.
 */
export function predicateFault(text: string): string | null {
  const tokens = significantTokens(text);
  if (tokens.length === 0) return 'it is empty';
  let depth = 0;
  for (const [index, part] of tokens.entries()) {
    const word = part.toLowerCase();
    if (part === ';') return 'it has a semicolon: one condition is expected';
    if (part === '--' || part === '/*') return 'it has a comment';
    if (part === "'" || part === '"') return `a ${part} is not closed`;
    if (part === '$' || part === '?') return `it has a parameter (${part}): write the value itself`;
    if (
      forbiddenWords.has(word) ||
      (/^(read|parquet|sniff|glob|query)_?\w*$/.test(word) && tokens[index + 1] === '(')
    )
      return `"${part}" is not allowed: a condition reads the columns of one row and nothing else`;
    if (word === 'from' && (index === 0 || tokens[index - 1] === '(')) return 'it has a subquery';
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (depth < 0) return 'a bracket is closed that was not opened';
  }
  return depth === 0 ? null : 'a bracket is not closed';
}

/** Every name in a condition that may be one of `columns`, spelled as there; SQL names ignore case. */
export function columnsInPredicate(text: string, columns: readonly string[]): readonly string[] {
  const names = new Set(
    significantTokens(text).map((part) =>
      (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part).toLowerCase(),
    ),
  );
  return columns.filter((column) => names.has(column.toLowerCase()));
}

function significantTokens(text: string): string[] {
  return (text.match(token) ?? []).filter((part) => part.trim() !== '');
}
