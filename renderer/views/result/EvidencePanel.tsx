import type { RunDocument } from '../../../shared/run/schema';
import { WhenSeen } from '../../components/WhenSeen';
import { DistributionPanel } from './DistributionPanel';
import type { Evidence } from './evidence';
import { WorstGroupsPanel } from './WorstGroupsPanel';

interface Props {
  readonly evidence: Evidence;
  readonly document: RunDocument;
}

/** A picture of why the gate failed. */
export function EvidencePanel({ evidence, document }: Props) {
  return evidence.kind === 'distribution' ? (
    <WhenSeen minHeight="29rem">{() => <DistributionPanel {...evidence.listed} />}</WhenSeen>
  ) : (
    <WorstGroupsPanel metric={evidence.metric} document={document} />
  );
}
