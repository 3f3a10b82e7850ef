import type { RunDocument } from '../../../shared/run/schema';
import type { Actions } from '../../session/actions';
import type { ResultScreen, Session } from '../../session/session';

/** What every tab of a result is drawn from. */
export interface TabProps {
  readonly document: RunDocument;
  readonly session: Session & ResultScreen;
  readonly actions: Actions;
}
