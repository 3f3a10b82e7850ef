import { secretKinds } from './secret-kinds';

export interface FoundSecret {
  /** `a GitHub token`. */
  readonly name: string;
  /** Where it begins in the text. */
  readonly offset: number;
  /** The first characters and an ellipsis: at most four, and at most a quarter of it. */
  readonly shown: string;
}

const most = 20;

/** Credentials in a text, by what scanners of secrets look for; at most 20, in their order. Takes time in proportion to the text. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const taken: { from: number; to: number; name: string; secret: string }[] = [];
  for (const { name, pattern } of secretKinds) {
    let count = 0;
    for (const match of text.matchAll(pattern)) {
      const secret = match.slice(1).find((group) => group !== undefined) ?? match[0];
      const from = match.index + match[0].lastIndexOf(secret);
      const to = from + secret.length;
      if (taken.some((other) => from < other.to && other.from < to)) continue;
      if (isPlaceholder(secret) || (name === 'what looks like a random key' && !isRandom(secret))) continue;
      taken.push({ from, to, name, secret });
      count += 1;
      if (count === most) break;
    }
  }
  return taken
    .sort((one, other) => one.from - other.from)
    .slice(0, most)
    .map(({ from, name, secret }) => ({
      name,
      offset: from,
      shown: `${secret.slice(0, Math.min(4, Math.floor(secret.length / 4)))}…`,
    }));
}

/** `${TOKEN}`, `<password>`, `****`, `null`: what stands where a secret would. */
function isPlaceholder(text: string): boolean {
  return (
    /^(?:\$|<|%|\{\{|!|&)/.test(text) ||
    /^(.)\1*$/.test(text) ||
    /^(?:null|none|true|false|example|redacted)$/i.test(text)
  );
}

/** Letters of both cases and digits without a word among them, and nearly as many bits as random characters have. */
function isRandom(text: string): boolean {
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text) || /[a-z]{7}/.test(text)) return false;
  return entropy(text) >= 4.2;
}

/** Shannon's, in bits for each character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
