import type { DistributionRecord } from '../run/schema';
import { type Between, comparedPairs, type DataSections, type Finding, tableOf } from './finding';

/** Columns that came or went between reference and train, and columns of another type than they were. */
export function schemaChanges({ distributions }: DataSections): Finding[] {
  const present = new Set(distributions.flatMap(({ tables }) => tables.map(({ dataset }) => dataset)));
  const pairs = comparedPairs.filter(
    ({ reference, current }) => present.has(reference) && present.has(current),
  );
  return distributions.flatMap((distribution) =>
    pairs.flatMap((between) => changeOf(distribution, between) ?? []),
  );
}

function changeOf(distribution: DistributionRecord, between: Between): Finding | null {
  const { column } = distribution;
  const { reference, current } = between;
  const [before, after] = [tableOf(distribution, reference), tableOf(distribution, current)];
  if (before !== undefined && after !== undefined) {
    if (before.sql_type === '' || after.sql_type === '') return null;
    if (family(before.sql_type) === family(after.sql_type)) return null;
    const change = `${after.sql_type} in ${current}, ${before.sql_type} in ${reference}`;
    return {
      column,
      between,
      strength: 0.5,
      sentence: `${column} is ${change}`,
      brief: `now ${after.sql_type}`,
    };
  }
  // An eval set often has fewer columns than the training set, and may.
  if (current === 'eval' || (before === undefined && after === undefined)) return null;
  const [there, brief] =
    after === undefined
      ? [`is in ${reference} and not in ${current}`, `not in ${current}`]
      : [`is in ${current} and not in ${reference}`, `not in ${reference}`];
  const strength = after === undefined ? 1 : 0.5;
  return { column, between, strength, sentence: `${column} ${there}`, brief };
}

/** Types that differ only in their width are one. */
function family(sqlType: string): string {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(sqlType)) return 'whole number';
  return /^(FLOAT|DOUBLE|DECIMAL)/.test(sqlType) ? 'number' : sqlType;
}
