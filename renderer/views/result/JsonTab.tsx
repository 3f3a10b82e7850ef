import { useMemo } from 'react';
import { formatBytes } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { CopyTextButton } from '../../components/CopyTextButton';
import { Panel } from '../../components/Panel';

export function JsonTab({ document }: { readonly document: RunDocument }) {
  const text = useMemo(() => JSON.stringify(document, null, 2), [document]);
  return (
    <Panel
      title="Run document"
      note={`What Export writes as run.json: ${formatBytes(text.length)}`}
      aside={<CopyTextButton text={text} title="Copy JSON" size="compact-md" className="assay-rigid" />}
    >
      <section className="assay-json" aria-label="Run document as JSON">
        <pre className="assay-source-text">{text}</pre>
      </section>
    </Panel>
  );
}
