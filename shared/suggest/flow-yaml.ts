/** What a gate file may hold in flow style. */
export type FlowValue =
  | string
  | number
  | boolean
  | null
  | readonly FlowValue[]
  | { readonly [key: string]: FlowValue | undefined };

/** Words that YAML 1.1 or 1.2 takes for something else than text. */
const reserved = /^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

const plain = /^[A-Za-z_][A-Za-z0-9_]*( [A-Za-z0-9_]+)*$/;
const plainPath = /^([.]{0,2}\/)*[A-Za-z0-9_][A-Za-z0-9_./-]*\.[A-Za-z]+$/;

/** One value on one line: `{ type: a, value_ranges: [[1, null]] }`. Keys that are undefined are left out. */
export function flowYaml(value: FlowValue): string {
  if (typeof value === 'string') return scalar(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) return `[${value.map(flowYaml).join(', ')}]`;
  const entries = Object.entries(value).flatMap(([key, of]) =>
    of === undefined ? [] : [`${scalar(key)}: ${flowYaml(of)}`],
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The same as an item of a list, a key on each line, and lists over several lines of about `width` characters. */
export function wrappedYaml(
  map: { readonly [key: string]: FlowValue | undefined },
  width: number,
): readonly string[] {
  const entries = Object.entries(map).flatMap(([key, of]) =>
    of === undefined ? [] : wrappedEntry(scalar(key), of, width),
  );
  return entries.map((line, index) => `${index === 0 ? '-' : ' '} ${line}`);
}

function wrappedEntry(key: string, value: FlowValue, width: number): readonly string[] {
  const line = `${key}: ${flowYaml(value)}`;
  if (line.length <= width || typeof value !== 'object' || value === null || !isList(value)) return [line];
  const lines = [`${key}:`];
  for (const [index, item] of value.map(flowYaml).entries()) {
    const part = `${index === 0 ? '[' : ''}${item}${index === value.length - 1 ? ']' : ','}`;
    const last = lines.at(-1) ?? '';
    const isFull = lines.length === 1 || last.length + part.length + 1 > width;
    if (isFull) lines.push(`  ${part}`);
    else lines[lines.length - 1] = `${last} ${part}`;
  }
  return lines;
}

/** The text after `#`: on one line, whatever it tells of. */
export function commentText(text: string): string {
  return [...text].map((character) => (isShown(character) ? character : ' ')).join('');
}

/** How many values there are, each list and each map counted as one more. */
export function countValues(value: FlowValue | undefined): number {
  if (value === undefined) return 0;
  if (typeof value !== 'object' || value === null) return 1;
  const parts = isList(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + countValues(part), 1);
}

function isList(value: object): value is readonly FlowValue[] {
  return Array.isArray(value);
}

function scalar(text: string): string {
  const isPlain = (plain.test(text) && !reserved.test(text)) || plainPath.test(text);
  return isPlain ? text : quoted(text);
}

/** As JSON has it, with all that an editor or a parser would stumble over escaped. */
function quoted(text: string): string {
  const escaped = [...JSON.stringify(text)].map((character) =>
    isShown(character) ? character : codeUnits(character),
  );
  return escaped.join('');
}

function codeUnits(text: string): string {
  return Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** Joiners are part of emoji and of some scripts. */
function isShown(character: string): boolean {
  return (
    /[\u200c\u200d]/.test(character) ||
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufffd\ufeff]/u.test(character)
  );
}

/** All digits, and a dot where it takes one for YAML to see a number: `1.5e+300` is text for some readers. */
function numberText(value: number): string {
  const text = Math.abs(value) >= 1e15 ? value.toExponential() : String(value);
  const [digits = '', exponent] = text.split('e');
  return exponent === undefined || digits.includes('.') ? text : `${digits}.0e${exponent}`;
}
