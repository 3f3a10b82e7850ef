import { type Document, type ErrorCode, Scalar, visit, type YAMLError } from 'yaml';
import type { Finding, Position } from './finding';

const kind = 'gate-syntax';

/** What YAML's parser says, in other words where its own are not plain. */
const explanations: Partial<Record<ErrorCode, readonly [message: string | null, mend: string]>> = {
  TAB_AS_INDENT: ['a tab is used to indent', 'Indent with spaces: two for each level.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a key cannot stand here: the line holds two of them or is indented differently from its neighbours',
    'Put text that contains ": " in quotes, and indent all keys of one map alike.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a key is not followed by ":"',
    'Write "key: value", and indent all keys of one map alike.',
  ],
  BAD_INDENT: [
    'a list or map in brackets is not closed, or a line is indented wrongly',
    'Close each [ and {, and indent all keys of one map alike.',
  ],
  MISSING_CHAR: [null, 'Add the missing character, or take away what needs it.'],
  BAD_ALIAS: [null, 'Put text that begins with * or & in quotes.'],
  TAG_RESOLVE_FAILED: [
    'a tag (a word that begins with "!") is not understood',
    'Take the tag away, or put the text in quotes.',
  ],
  BAD_SCALAR_START: [null, 'Put the text in quotes.'],
  UNEXPECTED_TOKEN: [
    null,
    'Look at this line and the one before it: brackets, commas, quotes and indentation.',
  ],
};

/** The syntax errors of a text, the first on each line, and a second document where one is expected. */
export function explainSyntax(
  documents: readonly Document.Parsed[],
  positionAt: (offset: number) => Position,
): Finding[] {
  const found = new Map<number, Finding>();
  const all = documents.flatMap((document) =>
    [...document.errors, ...document.warnings].map((error) => ({ document, error })),
  );
  for (const { document, error } of all) {
    const { code, message, pos } = error;
    const position = positionAt(openingQuote(document, error) ?? pos[0]);
    if (found.has(position.line)) continue;
    const [plainer, mend] = explanations[code] ?? [null, 'Write the line as YAML or JSON has it.'];
    found.set(position.line, { kind, message: plainer ?? inPlainWords(message), mend, path: [], position });
  }
  const second = documents[1];
  if (found.size > 0 || second === undefined) return [...found.values()];
  return [
    {
      kind,
      message: `the file holds ${documents.length} documents; a gate is one`,
      mend: 'Take away the line "---" and what follows it, or make it a file of its own.',
      path: [],
      position: positionAt(second.range[0]),
    },
  ];
}

/** Where the quote that an error misses at its end was opened, for errors of that kind. */
function openingQuote(document: Document.Parsed, { code, pos }: YAMLError): number | null {
  if (code !== 'MISSING_CHAR') return null;
  let opening: number | null = null;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range != null && range[0] < pos[0] && pos[0] <= range[1]) opening = range[0];
    },
  });
  return opening;
}

export const tooLarge: Finding = {
  kind,
  message: 'the file is longer than 1 MiB, or holds far more values than a gate has',
  mend: 'Choose the gate file: data and models are named in it, not put into it.',
  path: [],
};

export const notText: Finding = {
  kind,
  message: 'the file is not text',
  mend: 'Choose a gate file: YAML or JSON, in UTF-8.',
  path: [],
};

export function tooDeep(position: Position, limit: number): Finding {
  return {
    kind,
    message: `lists and maps are nested more than ${limit} deep`,
    mend: 'Close the brackets, or take levels away: no part of a gate is deeper than 6.',
    path: [],
    position,
  };
}

function inPlainWords(text: string): string {
  return (text.charAt(0).toLowerCase() + text.slice(1))
    .replace(/^flow map/, 'a map in braces')
    .replace(/^flow sequence/, 'a list in brackets');
}
