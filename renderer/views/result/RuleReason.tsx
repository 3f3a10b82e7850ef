import { Text } from '@mantine/core';
import { formatNumber } from '../../../shared/figures';
import type { RuleResult, RunDocument } from '../../../shared/run/schema';
import { StatusMark } from '../../components/StatusMark';
import { RuleTrackCell } from './RuleTrackCell';
import { kindInWords, withoutProblems } from './rule-rows';
import type { OneRule } from './rule-track';
import { subjectTitle } from './subject-title';

interface Props {
  readonly rule: RuleResult;
  readonly suite: string | undefined;
  readonly document: Pick<RunDocument, 'evaluations' | 'subgroups' | 'problems' | 'gate'>;
}

/** What a rule judges, why it came to its status, and the same of the rules in it. */
export function RuleReason({ rule, suite, document }: Props) {
  return (
    <div className="assay-breakable">
      <RuleTitle rule={rule} suite={suite} />
      <Text size="xs">{withoutProblems(rule.sentence, document.problems)}</Text>
      <PValue rule={rule} document={document} />
      {rule.parts.length > 0 && (
        <ul className="assay-parts" aria-label={`Rules in: ${subjectTitle(rule)}`}>
          {rule.parts.map((part) => (
            <li key={`${part.kind} ${part.sentence}`} className="assay-part">
              <div>
                <StatusMark status={part.status} severity={part.severity} />
                <RuleTrackCell rule={part} document={document} />
              </div>
              <div>
                <RuleTitle rule={part} suite={undefined} />
                <Text size="xs">{withoutProblems(part.sentence, document.problems)}</Text>
                <PValue rule={part} document={document} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RuleTitle({ rule, suite }: { readonly rule: OneRule; readonly suite: string | undefined }) {
  return (
    <Text size="sm" fw={600}>
      {subjectTitle(rule)}
      {rule.subgroup !== null && ` of ${rule.subgroup}`}{' '}
      <Text span size="xs" c="dimmed" fw={400}>
        {kindInWords(rule.kind)}
        {suite !== undefined && ` of ${suite}`}
      </Text>
    </Text>
  );
}

const adjustments = { none: '', holm: ' by Holm', 'benjamini-hochberg': ' by Benjamini-Hochberg' } as const;

/** Of rules among many on subgroups, and of those that do not pass. */
function PValue({
  rule,
  document,
}: {
  readonly rule: OneRule;
  readonly document: Pick<RunDocument, 'gate'>;
}) {
  const { p_value, adjusted_p_value, status } = rule;
  if (p_value === null || (status === 'pass' && adjusted_p_value === null)) return null;
  const adjusted =
    adjusted_p_value === null
      ? ''
      : `, ${chanceInWords(adjusted_p_value)} adjusted${adjustments[document.gate.spec.multiple_testing]}`;
  return (
    <Text size="xs" c="dimmed">
      If the bound were kept, chance would show this with a probability of {chanceInWords(p_value)}
      {adjusted}
    </Text>
  );
}

function chanceInWords(p: number): string {
  return p < 1e-4 ? 'less than 0.0001' : formatNumber(p);
}
