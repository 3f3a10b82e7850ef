import type { RuleResult } from '../../../shared/run/schema';

const joint = '; ';

/** The sentence of the check that an expectation rule judges: the rule's own, or what stands before the values and the cause that the rule adds to it. */
export function checkSentence(
  { sentence }: Pick<RuleResult, 'sentence'>,
  checks: { has(sentence: string): boolean },
): string {
  for (let end = sentence.length; end > 0; end = sentence.lastIndexOf(joint, end - 1)) {
    const start = sentence.slice(0, end);
    if (checks.has(start)) return start;
  }
  return sentence;
}
