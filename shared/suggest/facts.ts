import type { ColumnType } from '../engines';
import type { DistributionRecord } from '../run/schema';

export interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface NumberFacts {
  readonly kind: 'numbers';
  /** Values that are finite. */
  readonly count: number;
  readonly infinite: number;
  readonly areWhole: boolean;
  /** Of the finite values, at the shares of `quantileGrid`; none where there are no values. */
  readonly quantiles: readonly number[];
  /** How many values equal the lowest and the highest one. */
  readonly atLowest: number;
  readonly atHighest: number;
  /** All different values, ascending; null where they are more than `mostCategories`. */
  readonly values: readonly Counted<number>[] | null;
}

export interface BooleanFacts {
  readonly kind: 'booleans';
  readonly count: number;
  readonly trueCount: number;
}

/** What all, or nearly all, texts of a column look like. */
export interface TextPattern {
  /** After "the texts are": `e-mail addresses`. */
  readonly words: string;
  /** In the syntax of RE2, tied to both ends. */
  readonly regex: string;
  readonly matching: number;
}

export interface TextFacts {
  readonly kind: 'texts';
  readonly count: number;
  /** In characters. */
  readonly shortest: number;
  readonly longest: number;
  readonly pattern: TextPattern | null;
  /** The most frequent one first; null where they are more than `mostCategories`, or too long for categories. */
  readonly values: readonly Counted<string>[] | null;
}

export interface TimeFacts {
  readonly kind: 'times';
  readonly count: number;
  /** Milliseconds since 1970, in UTC. */
  readonly earliest: number;
  readonly latest: number;
  /** No value is below the one before it, in the order of the file. */
  readonly isRising: boolean;
}

/** What one column of a snapshot holds. */
export interface ColumnFacts {
  readonly name: string;
  readonly type: ColumnType;
  readonly sqlType: string;
  readonly rows: number;
  /** NULL and NaN; 0 where values of this type are not looked into. */
  readonly missing: number;
  /** Different values; null where they were not counted. */
  readonly distinct: number | null;
  /** null where no value is there, or values of this type are not looked into. */
  readonly values: NumberFacts | BooleanFacts | TextFacts | TimeFacts | null;
  readonly distribution: DistributionRecord;
}

/** More different values than these are no categories. */
export const mostCategories = 20;

/** Texts longer than this, in characters, are no categories. */
export const longestCategory = 60;
