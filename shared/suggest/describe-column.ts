import { formatCount, formatNumber, formatPercent } from '../figures';
import type { ColumnFacts, NumberFacts, TextFacts, TimeFacts } from './facts';
import { isUnique, namesThings } from './identifiers';
import { valueAt } from './number-bounds';
import { momentText } from './time-text';

const mostListed = 4;

/** What was seen in one column: `0.5 to 48,200, median 61, p99 1,204; no missing in 100,000 rows`. */
export function describeColumn(facts: ColumnFacts): string {
  const seen = describeValues(facts);
  return facts.type === 'other' ? seen : `${seen}; ${missingInWords(facts)}`;
}

/** The same without what is missing. */
export function describeValues(facts: ColumnFacts): string {
  const { values, sqlType, type, distinct } = facts;
  if (values === null) return type === 'other' ? `${sqlType}, not looked into` : 'no value in any row';
  if (namesThings(facts))
    return isUnique(facts)
      ? 'names a row: unique'
      : `names things: ${formatCount(distinct ?? 0, 'different value')}`;
  switch (values.kind) {
    case 'numbers':
      return numbersInWords(values, distinct ?? 0);
    case 'booleans':
      return `true in ${percent(values.trueCount / values.count)}`;
    case 'texts':
      return textsInWords(values, distinct ?? 0);
    case 'times':
      return timesInWords(values);
  }
}

function numbersInWords(facts: NumberFacts, distinct: number): string {
  const { quantiles, values, infinite, count } = facts;
  const [lowest = Number.NaN] = quantiles;
  const highest = quantiles.at(-1) ?? Number.NaN;
  const ofInfinite = infinite === 0 ? '' : `, ${formatCount(infinite)} infinite`;
  if (lowest === highest) return `always ${formatNumber(lowest)}${ofInfinite}`;
  const range = `${formatNumber(lowest)} to ${formatNumber(highest)}`;
  if (values !== null && values.length <= mostListed)
    return `${values.map((one) => `${formatNumber(one.value)} ${percent(one.count / count)}`).join(', ')}${ofInfinite}`;
  if (values !== null) return `${range}, ${formatCount(distinct, 'different value')}${ofInfinite}`;
  const [median, p99] = [0.5, 0.99].map((share) => formatNumber(valueAt(quantiles, share)));
  return `${range}, median ${median}, p99 ${p99}${ofInfinite}`;
}

function textsInWords({ values, count, pattern, shortest, longest }: TextFacts, distinct: number): string {
  if (values !== null) {
    const listed = values.slice(0, mostListed).map((one) => `${one.value} ${percent(one.count / count)}`);
    const more = values.length > mostListed ? ', …' : '';
    return `${formatCount(values.length, 'category', 'categories')}: ${listed.join(', ')}${more}`;
  }
  const lengths =
    shortest === longest
      ? formatCount(longest, 'character')
      : `${formatCount(shortest)} to ${formatCount(longest, 'character')}`;
  const different = `${formatCount(distinct, 'different text')} of ${lengths}`;
  return pattern === null ? different : `${different}, ${pattern.words}`;
}

function timesInWords({ earliest, latest, isRising }: TimeFacts): string {
  const order = isRising && latest > earliest ? ', in rising order' : '';
  return `${momentText(earliest)} to ${momentText(latest)}${order}`;
}

function missingInWords({ rows, missing }: ColumnFacts): string {
  if (missing === 0) return `no missing in ${formatCount(rows, 'row')}`;
  return `${formatCount(missing)} of ${formatCount(rows, 'row')} missing (${percent(missing / rows)})`;
}

/** Two digits are enough at a glance. */
function percent(share: number): string {
  return formatPercent(Number(share.toPrecision(2)));
}
