/** What a value is, in a gate author's words: `text "abc"`, `the number 5`, `a list`, `a map`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : 'a number that is not finite';
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a map';
}

export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'null',
};

/** zod's name of a type, in the same words. */
export function describeType(expected: string): string {
  return nouns[expected] ?? expected;
}

/** How to write a value of the type that zod expects, given what stands there. */
export function howToWrite(expected: string, value: unknown): string {
  switch (expected) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean'
        ? `Put it in quotes: "${value}".`
        : 'Write text; put it in quotes if it looks like something else.';
    case 'number':
    case 'int': {
      if (typeof value === 'string' && /^\d+(\.\d+)?\s*%$/.test(value)) {
        return 'Write a number, without "%": 0.05 is 5%, and "{ relative: 0.05 }" is 5% of the baseline.';
      }
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
      if (Number.isFinite(number)) return `Take the quotes away: ${number}.`;
      return expected === 'int' ? 'Write a whole number, such as 100.' : 'Write a number, such as 0.5.';
    }
    case 'array':
    case 'tuple':
      return 'Write a list: [first, second], or one item on each line after "- ".';
    default:
      return 'Write a map: each key on a line of its own, indented alike, with its value after ": ".';
  }
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
