/** Which texts a pattern is looked for in: the least and the greatest one tell what all begin with. */
export interface TextSpan {
  readonly first: string;
  readonly last: string;
  readonly shortest: number;
  readonly longest: number;
}

interface Pattern {
  readonly words: string;
  readonly regex: string;
}

const fixed: readonly Pattern[] = [
  {
    words: 'UUIDs',
    regex: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  },
  { words: 'dates like 2024-12-31', regex: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
  {
    words: 'dates with a time like 2024-12-31T23:59:59',
    regex:
      '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?$',
  },
  { words: 'e-mail addresses', regex: '^[^@ ]+@[^@ ]+[.][^@ ]+$' },
  { words: 'web addresses', regex: '^https?://[^ ]+$' },
  { words: 'IPv4 addresses', regex: '^([0-9]{1,3}[.]){3}[0-9]{1,3}$' },
];

const longestPrefix = 24;
const longestCode = 12;

/** RE2 repeats no more often. */
const mostRepetitions = 1000;

/** Patterns that the texts may have, the most telling one first. */
export function possiblePatterns(span: TextSpan): readonly Pattern[] {
  const { shortest, longest } = span;
  const isCounted = shortest === longest && longest <= mostRepetitions;
  const times = (characters: number) => (isCounted ? `{${characters}}` : '+');
  const prefix = commonPrefix(span).replace(/[0-9]+$/, '');
  const digitsAfter = longest - [...prefix].length;
  return [
    ...fixed,
    {
      words: shortest === longest ? `${longest} digits each` : 'digits alone',
      regex: `^[0-9]${times(longest)}$`,
    },
    ...(prefix !== '' && prefix.length <= longestPrefix && digitsAfter > 0
      ? [{ words: `${prefix} and digits`, regex: `^${escaped(prefix)}[0-9]${times(digitsAfter)}$` }]
      : []),
    ...(longest <= longestCode
      ? [
          { words: 'codes of capital letters', regex: `^[A-Z]${times(longest)}$` },
          { words: 'codes of capital letters and digits', regex: `^[A-Z0-9]${times(longest)}$` },
        ]
      : []),
  ];
}

/** What the least and the greatest text begin with, all between them begin with. */
function commonPrefix({ first, last }: TextSpan): string {
  const others = [...last];
  const characters = [...first];
  const end = characters.findIndex((character, index) => character !== others[index]);
  return (end < 0 ? characters : characters.slice(0, end)).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
