import type { DistributionRecord } from '../run/schema';
import { describeColumn, describeValues } from './describe-column';
import type { ColumnSuggestion, SuggestOptions } from './gate-parts';
import { keyAmong, namesThings } from './identifiers';
import type { FileProfile } from './profile-file';
import { suggestForColumn } from './suggest-column';
import { describeReveal, suggestForReveal } from './suggest-for-reveal';
import { writeGate } from './write-gate';

/** What a reader sees of one column beside the gate. */
export interface SuggestedColumn {
  readonly name: string;
  readonly sqlType: string;
  /** In words, without what is missing. */
  readonly seen: string;
  /** null where the values were not looked into. */
  readonly missingShare: number | null;
  readonly distinct: number | null;
  readonly expectations: number;
  readonly distribution: DistributionRecord;
}

export interface Suggestion {
  /** The gate, in YAML. */
  readonly text: string;
  readonly rows: number;
  readonly expectations: number;
  readonly columns: readonly SuggestedColumn[];
}

/**
 * A gate of data alone whose expectations hold on the profiled file, and most likely on other snapshots of the same
 * source. The text is a gate that can be parsed, whatever the names in the file.
 */
export function suggestGate(profile: FileProfile, options: SuggestOptions): Suggestion {
  const { columns, rows } = profile;
  const key = keyAmong(columns);
  const revealOf = (name: string) => {
    const reveal = profile.reveals.get(name);
    return reveal === undefined ? [] : [describeReveal(reveal)];
  };
  const suggestions = columns.map((facts): ColumnSuggestion => {
    const reveal = profile.reveals.get(facts.name);
    const ofReveal = reveal === undefined ? [] : [suggestForReveal(facts.name, reveal)];
    return {
      name: facts.name,
      seen: [describeColumn(facts), ...revealOf(facts.name)].join('; '),
      suggested: [...suggestForColumn(facts), ...ofReveal],
    };
  });
  const written = writeGate({
    ...options,
    key: key === options.target ? null : key,
    rows,
    columns: suggestions,
    identifiers: columns.filter((facts) => namesThings(facts) && facts.name !== key).map(({ name }) => name),
    features: columns
      .filter((facts) => facts.values !== null && !namesThings(facts) && facts.values.kind !== 'times')
      .map(({ name }) => name)
      .filter((name) => name !== options.target),
  });
  return {
    text: written.text,
    rows,
    expectations: written.expectations,
    columns: columns.map((facts, index) => ({
      name: facts.name,
      sqlType: facts.sqlType,
      seen: [describeValues(facts), ...revealOf(facts.name)].join('; '),
      missingShare: facts.type === 'other' ? null : facts.missing / rows,
      distinct: facts.distinct,
      expectations: written.perColumn[index] ?? 0,
      distribution: facts.distribution,
    })),
  };
}
