import type { RunDocument } from '../../../shared/run/schema';
import { WhenSeen } from '../../components/WhenSeen';
import { DistributionPanel } from './DistributionPanel';
import type { Evidence } from './evidence';
import { WorstGroupsPanel } from './WorstGroupsPanel';

interface Props {
  readonly evidence: Evidence;
  readonly document: RunDocument;
  readonly onOpen: (column: string) => void;
}

/** A picture of why the gate failed. */
export function EvidencePanel({ evidence, document, onOpen }: Props) {
  return evidence.kind === 'distribution' ? (
    <WhenSeen minHeight="29rem">{() => <DistributionPanel {...evidence.marked} onOpen={onOpen} />}</WhenSeen>
  ) : (
    <WorstGroupsPanel metric={evidence.metric} document={document} />
  );
}
