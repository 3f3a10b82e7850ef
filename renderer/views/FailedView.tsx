import { FailureReport } from '../components/FailureReport';
import type { Actions } from '../session/actions';
import type { FailedScreen, Session } from '../session/session';

interface Props {
  readonly session: Session & FailedScreen;
  readonly actions: Actions;
}

export function FailedView({ session, actions }: Props) {
  const back = session.opened === null ? [] : [{ title: 'Back to the gate', perform: actions.backToGate }];
  return (
    <FailureReport
      message={session.message}
      actions={[...back, { title: 'Welcome screen', perform: actions.home }]}
    />
  );
}
