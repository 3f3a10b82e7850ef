import { unitPairs } from './unit-pairs';

/** A factor that a change of units brings. */
export interface KnownFactor {
  readonly factor: number;
  readonly log: number;
  /** A power of ten, 60 or 3600: first to be thought of, even where the data leave some room. */
  readonly isCommon: boolean;
}

const common = [60, 3600, ...Array.from({ length: 9 }, (_, index) => 10 ** (index + 1))];
const all = new Set([...common, ...unitPairs.map(({ factor }) => factor)]);

/** Each factor and its inverse. */
export const knownFactors: readonly KnownFactor[] = [...all].flatMap((factor) => {
  const isCommon = common.includes(factor);
  return [
    { factor, log: Math.log(factor), isCommon },
    { factor: 1 / factor, log: -Math.log(factor), isCommon },
  ];
});

/**
 * 'dollars to cents' for 100: the pair of units that the column's name hints at, else all pairs of the factor
 * ('dollars to cents, fractions to percent or metres to centimetres'); null where none has it.
 */
export function nameOfFactor(factor: number, column: string): string | null {
  const isInverse = factor < 1;
  const size = isInverse ? 1 / factor : factor;
  const pairs = unitPairs.filter((pair) => Math.abs(pair.factor / size - 1) < 1e-9);
  const words = wordsOf(column);
  const hinted = pairs.filter(({ hints }) => hints.some((hint) => words.includes(hint)));
  const names = (hinted.length > 0 ? hinted.slice(0, 1) : pairs).map(({ from, to }) =>
    isInverse ? `${to} to ${from}` : `${from} to ${to}`,
  );
  if (names.length < 2) return names[0] ?? null;
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Lower-case words of `transaction_amount`, `transactionAmount` or `Transaction amount`. */
export function wordsOf(column: string): string[] {
  return column
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
}
