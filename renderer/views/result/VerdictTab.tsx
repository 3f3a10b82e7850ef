import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../shared/figures';
import { EmptyNote } from '../../components/EmptyNote';
import { Panel } from '../../components/Panel';
import { ProblemCard } from '../../components/ProblemCard';
import { EvidencePanel } from './EvidencePanel';
import { evidenceOf } from './evidence';
import { RulesTable } from './RulesTable';
import { ruleFilters } from './rule-filters';
import { ruleRows } from './rule-rows';
import type { TabProps } from './tab-props';

export function VerdictTab({ document, actions }: TabProps) {
  const [chosen, setChosen] = useState<string>('all');
  const rows = ruleRows(document);
  const evidence = evidenceOf(document);
  const filters = ruleFilters(rows);
  const filter = filters.find(({ filter: { id } }) => id === chosen)?.filter;
  const shown = filter === undefined ? rows : rows.filter(filter.keeps);
  return (
    <Stack gap="md">
      {document.problems.length > 0 && (
        <Panel
          title="Problems"
          note="What kept a part of the run from being done; what depends on it could not be judged."
        >
          {document.problems.map((problem) => (
            <ProblemCard key={`${problem.where.field} ${problem.message}`} problem={problem} copyable />
          ))}
        </Panel>
      )}
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
              data={filters.map(({ filter: { id, title }, count }) => ({
                value: id,
                label: `${title} ${formatCount(count)}`,
              }))}
              value={filter?.id ?? 'all'}
              onChange={setChosen}
              aria-label="Which rules are shown"
            />
          }
        >
          {rows.length === 0 && <EmptyNote>The gate has no rules.</EmptyNote>}
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
