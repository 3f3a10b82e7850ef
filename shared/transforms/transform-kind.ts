import type { Comparison } from './comparison';

/** What one kind of transform makes of a column. */
export interface Finding {
  readonly name: string | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly share: number;
  readonly fit: number;
  readonly confidence: 'high' | 'medium';
  /** Kolmogorov-Smirnov distance that is left when it is undone: how kinds are weighed against one another. */
  readonly after: number;
  /** What the column looks like, after its name: 'looks multiplied by 100 (dollars to cents?)'. */
  readonly claim: string;
  /** Why: 'undoing it brings the KS distance from 0.93 to 0.004'. */
  readonly evidence: string;
}

/** One kind of transform, in a file of its own; `index.ts` lists them. */
export interface TransformKind {
  readonly id: string;
  /** null where the kind does not explain the difference. */
  find(comparison: Comparison): Finding | null;
}
