import { literal } from '../sql';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3)).join('|');

/** What Python's strptime takes for each directive, in its C locale; names of zones only where they mean UTC. */
const directives: Readonly<Record<string, string>> = {
  a: short(weekdays),
  A: weekdays.join('|'),
  b: short(months),
  B: months.join('|'),
  d: '3[01]|[12][0-9]|0[1-9]|[1-9]| [1-9]',
  f: '[0-9]{1,6}',
  H: '2[0-3]|[01][0-9]|[0-9]',
  I: '1[0-2]|0[1-9]|[1-9]',
  j: '36[0-6]|3[0-5][0-9]|[12][0-9][0-9]|0[1-9][0-9]|00[1-9]|[1-9][0-9]|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5][0-9]|[0-9]',
  p: 'am|pm',
  S: '[0-5][0-9]|[0-9]',
  U: '5[0-3]|[0-4][0-9]|[0-9]',
  w: '[0-6]',
  W: '5[0-3]|[0-4][0-9]|[0-9]',
  y: '[0-9][0-9]',
  Y: '[0-9][0-9][0-9][0-9]',
  z: '[+-][0-9][0-9]:?[0-5][0-9](?::?[0-5][0-9](?:\\.[0-9]{1,6})?)?|z',
  Z: 'utc|gmt',
  '%': '%',
};

const composed: Readonly<Record<string, string>> = {
  '%c': '%a %b %d %H:%M:%S %Y',
  '%x': '%m/%d/%y',
  '%X': '%H:%M:%S',
};

type Part = { readonly directive: string } | { readonly text: string };

function partsOf(format: string): readonly Part[] {
  const whole = format.replace(/%[cxX]/g, (name) => composed[name] ?? name);
  return [...whole.matchAll(/%(.?)|[^%]+/gs)].map(([text, directive]) =>
    directive === undefined ? { text } : { directive },
  );
}

/** Why a text cannot be read by a format of strptime, or null where it can. */
export function formatFault(format: string): string | null {
  const used = partsOf(format).flatMap((part) => ('directive' in part ? [part.directive] : []));
  const unknown = used.find((directive) => directives[directive] === undefined);
  if (unknown !== undefined) return `%${unknown} is no directive that can be read`;
  const twice = used.find((name, index) => name !== '%' && used.indexOf(name) < index);
  return twice === undefined ? null : `%${twice} stands in it twice`;
}

/** The SQL condition that a text is a moment in the format, as Python's `datetime.strptime` reads it. */
export function isInFormat(text: string, format: string): string {
  const parts = partsOf(format);
  const pattern = `(?i)${parts.map(patternOf).join('')}`;
  const captured = parts.flatMap((part) =>
    'directive' in part && part.directive !== '%' ? [part.directive] : [],
  );
  const captureOf = (names: string) => captured.find((directive) => names.includes(directive));
  const [year, month, day] = [captureOf('Yy'), captureOf('mbB'), captureOf('d')];
  const matched = `regexp_full_match(${text}, ${literal(pattern)})`;
  if (month === undefined || day === undefined) return matched;
  const extracted = (directive: string) =>
    `regexp_extract(${text}, ${literal(`^${pattern}$`)}, ${captured.indexOf(directive) + 1})`;
  const date = [year === undefined ? "'1900'" : extracted(year), extracted(month), extracted(day)].join(
    " || ' ' || ",
  );
  return `(${matched} AND try_strptime(${date}, '%${year ?? 'Y'} %${month} %${day}') IS NOT NULL)`;
}

function patternOf(part: Part): string {
  if ('directive' in part) {
    const pattern = directives[part.directive] ?? '';
    return part.directive === '%' ? pattern : `(${pattern})`;
  }
  return part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
