import { isMap, isScalar, type Pair, parse, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Dataset } from '../checks/check';
import { raise } from '../problem';
import { parseGate } from './parse';

/** What a gate says of a data file that it pins. */
export interface Pin {
  readonly path: string;
  readonly sha256: string;
  readonly content_sha256: string;
}

/** What a gate may say of a data file. */
export type PinnedFile = Pick<Pin, 'path'> & { readonly [Name in keyof Pin]?: Pin[Name] | undefined };

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text of a gate file with a data file pinned in it: only the pin is written, every other character stays.
 * `file` is what problems call it. Raises `gate-invalid` where the text is laid out in a way that cannot be kept.
 */
export function withPin(text: string, file: string, dataset: Dataset, pin: Pin): string {
  const changed = editsFor(text, dataset, pin)
    .toSorted((one, other) => other.from - one.from)
    .reduce((whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to), text);
  if (saysThePin(text, changed, file, dataset, pin)) return changed;
  return raise(
    'gate-invalid',
    `the pin cannot be written into ${file} without changing its layout`,
    { file, field: `data.${dataset}` },
    `write it by hand: ${dataset}: ${JSON.stringify(pin)}`,
  );
}

/** Whether the new text is the old gate with the pin, and nothing else. */
function saysThePin(before: string, after: string, file: string, dataset: Dataset, pin: Pin): boolean {
  const [old, now] = [parseGate(before, file), parseGate(after, file)];
  if (!old.ok || !now.ok) return false;
  const { path, sha256, content_sha256 } = pin;
  const data = { ...old.value.data, [dataset]: { path, sha256, content_sha256 } };
  return JSON.stringify(now.value) === JSON.stringify({ ...old.value, data });
}

/** None where the layout is not understood. */
function editsFor(text: string, dataset: Dataset, pin: Pin): readonly Edit[] {
  const data = parseDocument(text).get('data');
  if (!isMap(data)) return [];
  const pair = pairOf(data, dataset);
  const value = pair?.value;
  const isJson = pair !== undefined && text[keyStart(pair)] === '"';
  if (isMap(value)) return editsOfMap(text, value, pin, isJson);
  if (pair === undefined || !isScalar(value)) return [];
  return data.flow === true ? [inFlow(value, pin, isJson)] : asBlock(text, pair, value, pin);
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function keyStart({ key }: Pair): number {
  return (key as Scalar).range?.[0] ?? 0;
}

function entry([name, value]: readonly [string, string], isJson: boolean): string {
  return `${isJson ? JSON.stringify(name) : name}: ${scalarText(value, isJson)}`;
}

/** A text as YAML, or in JSON, reads it back. */
export function scalarText(value: string, isJson: boolean): string {
  const isPlain = !isJson && /^[\w./-]+$/.test(value) && parse(value) === value;
  return isPlain ? value : JSON.stringify(value);
}

/** `eval: data/eval.parquet` inside of braces. */
function inFlow({ range }: Scalar, pin: Pin, isJson: boolean): Edit {
  const entries = Object.entries(pin).map((one) => entry(one, isJson));
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0, text: `{ ${entries.join(', ')} }` };
}

/** `eval: data/eval.parquet # comment` becomes a map below the key, and the comment stays beside it. */
function asBlock(text: string, pair: Pair, value: Scalar, pin: Pin): readonly Edit[] {
  const [from = 0, to = 0] = value.range ?? [];
  const colon = text.lastIndexOf(':', from);
  const indent = `${indentBefore(text, keyStart(pair))}  `;
  const lines = Object.entries(pin).map((one) => `${newlineOf(text)}${indent}${entry(one, false)}`);
  const end = lineEnd(text, to);
  return [
    { from: colon + 1, to, text: '' },
    { from: end, to: end, text: lines.join('') },
  ];
}

function editsOfMap(text: string, map: YAMLMap, pin: Pin, isJson: boolean): readonly Edit[] {
  const last = map.items.at(-1);
  if (last === undefined) return [];
  const known = Object.entries(pin).flatMap(([name, wanted]) => {
    const value = pairOf(map, name)?.value;
    if (!isScalar(value) || value.value === wanted) return [];
    const [from = 0, to = 0] = value.range ?? [];
    return [{ from, to, text: scalarText(wanted, isJson) }];
  });
  const added = Object.entries(pin).filter(([name]) => pairOf(map, name) === undefined);
  if (added.length === 0) return known;
  const end = isScalar(last.value) ? (last.value.range?.[1] ?? 0) : 0;
  const start = keyStart(last);
  const indent = indentBefore(text, start);
  const ownLine = `${newlineOf(text)}${indent}`;
  const isOnOwnLine = text.slice(0, start).endsWith(`\n${indent}`);
  const at = map.flow === true ? end : lineEnd(text, end);
  const before = map.flow === true ? (isOnOwnLine ? `,${ownLine}` : ', ') : ownLine;
  const lines = added.map((one) => `${before}${entry(one, isJson)}`);
  return [...known, { from: at, to: at, text: lines.join('') }];
}

function indentBefore(text: string, at: number): string {
  return /[ \t]*$/.exec(text.slice(0, at))?.[0] ?? '';
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lineEnd(text: string, from: number): number {
  const end = /\r?\n|$/.exec(text.slice(from))?.index ?? 0;
  return from + end;
}
