import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RuleResult } from '../../../shared/run/schema';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { ProblemCard } from '../../components/ProblemCard';
import { EvidencePanel } from './EvidencePanel';
import { evidenceOf } from './evidence';
import { RulesTable } from './RulesTable';
import { ruleRows } from './rule-rows';
import type { TabProps } from './tab-props';

const isCritical = ({ severity }: RuleResult) => severity === 'critical';

const filters = [
  { value: 'all', label: 'All', keeps: () => true },
  { value: 'fail', label: 'Failed', keeps: (rule: RuleResult) => rule.status === 'fail' && isCritical(rule) },
  {
    value: 'not_judged',
    label: 'Not judged',
    keeps: (rule: RuleResult) => rule.status === 'not_judged' && isCritical(rule),
  },
  {
    value: 'warning',
    label: 'Warnings',
    keeps: (rule: RuleResult) => rule.status !== 'pass' && !isCritical(rule),
  },
  { value: 'pass', label: 'Passed', keeps: ({ status }: RuleResult) => status === 'pass' },
] as const;

export function VerdictTab({ document, actions }: TabProps) {
  const [filter, setFilter] = useState<string>('all');
  const rows = ruleRows(document);
  const evidence = evidenceOf(document);
  const keeps = filters.find(({ value }) => value === filter)?.keeps ?? (() => true);
  const shown = rows.filter(keeps);
  return (
    <Stack gap="md">
      <div className={evidence === null ? undefined : 'assay-verdict-grid'}>
        {evidence !== null && (
          <EvidencePanel evidence={evidence} document={document} onOpen={actions.openColumn} />
        )}
        <Panel
          title="Rules"
          note="Failures first."
          aside={
            <SegmentedControl
              size="xs"
              className="assay-rigid"
              data={filters.map(({ value, label }) => ({ value, label }))}
              value={filter}
              onChange={setFilter}
              aria-label="Which rules are shown"
            />
          }
        >
          {rows.length === 0 && <EmptyNote>The gate has no rules.</EmptyNote>}
          {rows.length > 0 && shown.length === 0 && <EmptyNote>No rule has this status.</EmptyNote>}
          {shown.length > 0 && <RulesTable rows={shown} document={document} />}
        </Panel>
      </div>
      {document.notes.length > 0 && (
        <Panel title="Notes" note="What did not stop the run but should be known.">
          {document.notes.map((note) => (
            <ProblemCard key={note.message} problem={note} />
          ))}
        </Panel>
      )}
      {document.gate.spec.description !== undefined && (
        <Text size="sm" c="dimmed" className="assay-prose">
          {document.gate.spec.description}
        </Text>
      )}
    </Stack>
  );
}
