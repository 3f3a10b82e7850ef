import { SimpleGrid, Stack } from '@mantine/core';
import { formatMilliseconds } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { ProblemCard } from '../../components/ProblemCard';
import { localTime } from '../local-time';
import { ModelPanel } from './ModelPanel';
import { RunFilesPanel } from './RunFilesPanel';
import { StagesPanel } from './StagesPanel';

export function RunInfoTab({ document }: { readonly document: RunDocument }) {
  const { environment, gate } = document;
  return (
    <Stack gap="md">
      <StagesPanel stages={document.stages} />
      <RunFilesPanel document={document} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {document.models.map((model) => (
          <ModelPanel key={model.role} model={model} />
        ))}
        <Panel title="Environment">
          <FactList
            facts={[
              { name: 'Assay', value: environment.assay },
              { name: 'Runtime', value: environment.runtime },
              { name: 'Platform', value: environment.platform },
              { name: 'Data engine', value: environment.data_engine },
              { name: 'Model engine', value: environment.model_engine },
              { name: 'Threads', value: environment.threads },
            ]}
          />
        </Panel>
        <Panel title="Run">
          <FactList
            facts={[
              { name: 'Id', value: document.id },
              { name: 'Created', value: `${localTime(document.created_at)} (${document.created_at})` },
              { name: 'Took', value: formatMilliseconds(document.duration_ms) },
              { name: 'Gate', value: gate.path },
              { name: 'SHA-256', value: <code className="assay-hash-text">{gate.sha256}</code> },
            ]}
          />
        </Panel>
      </SimpleGrid>
      {document.notes.length > 0 && (
        <Panel title="Notes">
          {document.notes.map((note) => (
            <ProblemCard key={note.message} problem={note} />
          ))}
        </Panel>
      )}
    </Stack>
  );
}
