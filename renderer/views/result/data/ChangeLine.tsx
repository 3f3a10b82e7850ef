import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconArrowsHorizontal,
  IconCircleDashed,
  IconColumns3,
  IconRulerMeasure,
  IconTags,
  IconX,
} from '@tabler/icons-react';
import type { ChangeKind, ColumnChange } from '../../../../shared/findings/what-changed';
import { Ellipsis } from '../../../components/Ellipsis';
import { ChangeSentence } from './ChangeSentence';

const kinds = {
  unit_change: { word: 'Unit or transform', icon: IconRulerMeasure },
  schema: { word: 'Column or type', icon: IconColumns3 },
  failed_check: { word: 'Failed check', icon: IconX },
  drift: { word: 'Drift', icon: IconArrowsHorizontal },
  missing: { word: 'Missing values', icon: IconCircleDashed },
  categories: { word: 'Categories', icon: IconTags },
} as const satisfies Record<ChangeKind, { word: string; icon: Icon }>;

interface Props {
  readonly change: ColumnChange;
  /** null where no data set has the column. */
  readonly onOpen: ((column: string) => void) | null;
}

/** One column: its strongest finding as a sentence that opens its page, and the others in a few words. */
export function ChangeLine({ change, onOpen }: Props) {
  const { word, icon: Icon } = kinds[change.kind];
  return (
    <li>
      <UnstyledButton
        className="assay-change"
        {...(onOpen === null ? { component: 'div' } : { onClick: () => onOpen(change.column) })}
      >
        <span title={word} className="assay-change-icon" data-kind={change.kind}>
          <Icon size={16} aria-hidden />
          <VisuallyHidden>{word}: </VisuallyHidden>
        </span>
        <ChangeSentence sentence={change.sentence} column={change.column} />
        {change.also.length > 0 && (
          <span className="assay-change-also">
            <Ellipsis text={change.also.join(' · ')} size="xs" c="dimmed" />
          </span>
        )}
      </UnstyledButton>
    </li>
  );
}
