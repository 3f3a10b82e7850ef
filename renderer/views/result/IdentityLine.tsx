import { Tooltip } from '@mantine/core';
import { formatMilliseconds } from '../../../shared/figures';
import { judgesModels } from '../../../shared/gate/schema';
import type { ModelRole, RunDocument } from '../../../shared/run/schema';
import { localTime } from '../local-time';

/** What was run, when and with what; hashes on hover and focus. */
export function IdentityLine({ document }: { readonly document: RunDocument }) {
  const { gate, environment, models, created_at, duration_ms } = document;
  const hasModels = judgesModels(gate.spec);
  const providers = [...new Set(models.flatMap(({ provider }) => provider ?? []))];
  const facts = [
    { name: 'Gate', value: gate.spec.name, hint: `${gate.path}\nSHA-256 ${gate.sha256}` },
    ...(hasModels
      ? [modelFact(document, 'candidate', 'Candidate'), modelFact(document, 'baseline', 'Baseline')]
      : []),
    { name: 'Run', value: localTime(created_at), hint: `${created_at}\nRun ${document.id}` },
    { name: 'Took', value: formatMilliseconds(duration_ms), hint: null },
    {
      name: hasModels ? 'Provider' : 'Engine',
      value: hasModels ? providers.join(', ') || 'no model was run' : environment.data_engine,
      hint: `${environment.data_engine}, ${environment.model_engine}\n${environment.runtime}, ${environment.platform}`,
    },
  ];
  return (
    <dl className="assay-identity">
      {facts.map(({ name, value, hint }) => (
        <div key={name} className="assay-identity-fact">
          <dt className="assay-identity-name">{name}</dt>
          <Tooltip
            disabled={hint === null}
            label={<span className="assay-breakable assay-pre">{hint}</span>}
            events={{ hover: true, focus: true, touch: true }}
          >
            <dd className="assay-identity-value">{value}</dd>
          </Tooltip>
        </div>
      ))}
    </dl>
  );
}

function modelFact({ models, files }: RunDocument, role: ModelRole, name: string) {
  const model = models.find((candidate) => candidate.role === role);
  const file = files.find((candidate) => candidate.role === role);
  return {
    name,
    value: model?.path ?? file?.path ?? 'none',
    hint: file === undefined ? null : `${file.path}\nSHA-256 ${file.sha256}`,
  };
}
