/** What each share of a class is part and whole of: its rows that are `right`, of those it has in `truth` or is `predicted` for. */
export const classShares = {
  precision: (right: number, _truth: number, predicted: number) => ({ part: right, whole: predicted }),
  recall: (right: number, truth: number, _predicted: number) => ({ part: right, whole: truth }),
  f1: (right: number, truth: number, predicted: number) => ({ part: 2 * right, whole: truth + predicted }),
} as const;

export type ClassShare = keyof typeof classShares;

export const shareTitles: Readonly<Record<ClassShare, string>> = {
  precision: 'precision',
  recall: 'recall',
  f1: 'F1',
};

/** part / whole, and 0 where whole is 0, as scikit-learn's zero_division="warn" has it. */
export function shareOrZero({ part, whole }: { readonly part: number; readonly whole: number }): number {
  return whole === 0 ? 0 : part / whole;
}
