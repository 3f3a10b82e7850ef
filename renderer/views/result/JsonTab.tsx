import { useMemo } from 'react';
import { formatBytes } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { CopyTextButton } from '../../components/CopyTextButton';
import { Panel } from '../../components/Panel';
import { ScrollRegion } from '../../components/ScrollRegion';
import { linePieces } from './line-pieces';

export function JsonTab({ document }: { readonly document: RunDocument }) {
  const text = useMemo(() => JSON.stringify(document, null, 2), [document]);
  const pieces = useMemo(() => linePieces(text, 200), [text]);
  return (
    <Panel
      title="Run document"
      note={`What Export writes as run.json: ${formatBytes(text.length)}`}
      aside={<CopyTextButton text={text} title="Copy JSON" size="compact-md" className="assay-rigid" />}
    >
      <ScrollRegion className="assay-json" label="Run document as JSON">
        <pre className="assay-source-text">
          {pieces.map(({ start, text: piece }) => (
            <div key={start} className="assay-json-lines">
              {piece}
            </div>
          ))}
        </pre>
      </ScrollRegion>
    </Panel>
  );
}
