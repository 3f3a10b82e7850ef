import { UnsupportedCondition } from './row-condition';

interface Token {
  readonly kind: 'name' | 'column' | 'text' | 'number' | 'sign';
  /** Of a column in backticks and of a text what is between the quotes. */
  readonly text: string;
}

const pattern =
  /\s+|(?<column>`[^`]+`)|(?<text>'[^'\\]*'|"[^"\\]*")|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>==|!=|<>|<=|>=|[<>=()[\],.&|~-])/uy;

/** The tokens of a condition and how far they are read. Raises `UnsupportedCondition`. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  isSign(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'sign' && token.text === sign;
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'name' && token.text.toLowerCase() === word;
  }

  /** Goes on by `count` tokens where `test` is true, and returns it. */
  take(test: boolean, count = 1): boolean {
    if (test) this.#at += count;
    return test;
  }

  expectSign(sign: string): void {
    if (!this.take(this.isSign(sign))) this.refuse();
  }

  refuse(): never {
    const token = this.peek();
    throw new UnsupportedCondition(
      token === undefined ? 'it ends too early' : `${JSON.stringify(token.text)} cannot be used there`,
    );
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined)
      throw new UnsupportedCondition(`${JSON.stringify(text.slice(at, at + 10))} is not understood`);
    const [kind, found] = Object.entries(groups).find(([, part]) => part !== undefined) ?? [];
    if (kind !== undefined && found !== undefined) {
      const isQuoted = kind === 'column' || kind === 'text';
      tokens.push({ kind: kind as Token['kind'], text: isQuoted ? found.slice(1, -1) : found });
    }
    at = pattern.lastIndex;
  }
  return tokens;
}
