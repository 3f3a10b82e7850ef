import { distance } from 'fastest-levenshtein';

/** The candidate that `name` is likely a misspelling of, or null when none is near: a third of its letters may differ. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const wanted = name.toLowerCase();
  const reordered = candidates.find((candidate) => wordsOf(candidate) === wordsOf(name));
  if (reordered !== undefined) return reordered;
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (denies(candidate) !== denies(name)) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/** The same words in another order are the same name. */
function wordsOf(name: string): string {
  return name.toLowerCase().split('_').sort().join('_');
}

/** Whether it says `not`: no suggestion may turn a name into its opposite. */
function denies(name: string): boolean {
  return name.toLowerCase().split('_').includes('not');
}

/** `: did you mean "models"?`, or nothing. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const suggestion = nearest(name, candidates);
  return suggestion === null ? '' : `: did you mean "${suggestion}"?`;
}

/** The first 20 names with commas between. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}
