import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { explainSyntax, notText, tooDeep, tooLarge } from './explain-syntax';
import type { Finding, Path, Position } from './finding';
import { plainValue } from './plain-value';

const MAX_CHARACTERS = 1_048_576;
const MAX_LEXEMES = 250_000;
const MAX_DEPTH = 64;

/** A YAML or JSON text as a plain value, with the way back from a path in the value to a place in the text. */
export interface Source {
  /** Null for an empty text. Maps are objects, without a `__proto__`; scalars are text, numbers, booleans, null. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Whether the text is broken, so that `value` says nothing. */
  readonly broken: boolean;
  /** Where the value at `path` begins, or its key; the nearest place around it when it is not in the text. */
  locate(path: Path, at?: 'key' | 'value'): Position;
}

/**
 * Reads one document. Never throws and never runs long: size, depth and the work that aliases make are bounded
 * before anything recursive sees the text.
 */
export function readSource(text: string): Source {
  if (text.length > MAX_CHARACTERS) return broken([tooLarge]);
  if (text.includes('\0') || text.includes('\uFFFD')) return broken([notText]);
  const lines = new LineCounter();
  const positionAt = (offset: number) => positionOf(lines, offset);
  const composed = compose(text, lines);
  if (!Array.isArray(composed)) return broken([composed]);
  const syntax = explainSyntax(composed, positionAt);
  if (syntax.length > 0) return broken(syntax);
  const plain = plainValue(composed[0] ?? null, positionAt);
  if (plain === null) return broken([tooLarge]);
  const { value, findings, places } = plain;
  return {
    value,
    findings,
    broken: false,
    locate(path, at = 'value') {
      for (let length = path.length; length > 0; length -= 1) {
        const place = places.get(JSON.stringify(path.slice(0, length)));
        if (place !== undefined) return length === path.length ? place[at] : place.key;
      }
      return { line: 1, column: 1 };
    },
  };
}

/** The documents of the text, or why it is refused before anything recursive sees it. */
function compose(text: string, lines: LineCounter): Document.Parsed[] | Finding {
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  let lexemes = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return tooLarge;
    if (parser.stack.length > MAX_DEPTH) return tooDeep(positionOf(lines, parser.offset), MAX_DEPTH);
  }
  tokens.push(...parser.end());
  return [...new Composer({ uniqueKeys: false, lineCounter: lines }).compose(tokens)];
}

function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function broken(findings: readonly Finding[]): Source {
  return { value: null, findings, broken: true, locate: () => ({ line: 1, column: 1 }) };
}
