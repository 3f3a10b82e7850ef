import type { RuleResult } from '../../../shared/run/schema';

/** The sentence of the check that an expectation rule judges: the rule's own, or what stands before the cause that the rule adds to it. */
export function checkSentence(
  { sentence }: Pick<RuleResult, 'sentence'>,
  checks: { has(sentence: string): boolean },
): string {
  const end = sentence.lastIndexOf('; it ');
  return checks.has(sentence) || end === -1 ? sentence : sentence.slice(0, end);
}
