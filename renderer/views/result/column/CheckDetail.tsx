import { Text } from '@mantine/core';
import type { CheckRecord } from '../../../../shared/run/schema';
import { StatusMark } from '../../../components/StatusMark';
import { checkFacts } from '../check-facts';
import { UnexpectedRows } from './UnexpectedRows';

/** One check with all that it saw. */
export function CheckDetail({ check }: { readonly check: CheckRecord }) {
  const { status, severity, sentence, unexpected } = check;
  return (
    <li className="assay-check">
      <StatusMark status={status} severity={severity} />
      <div className="assay-shrinkable">
        <Text size="sm" fw={500} className="assay-breakable">
          {sentence}
        </Text>
        <Text size="xs" c="dimmed" className="assay-breakable">
          {[check.dataset, ...checkFacts(check)].join(' · ')}
        </Text>
        {unexpected !== null && status !== 'pass' && <UnexpectedRows unexpected={unexpected} />}
      </div>
    </li>
  );
}
