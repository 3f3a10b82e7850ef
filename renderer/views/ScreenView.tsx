import { FailedView } from './FailedView';
import { GateView } from './gate/GateView';
import { OpeningView } from './OpeningView';
import { ProblemsView } from './ProblemsView';
import { ResultView } from './result/ResultView';
import { RunView } from './run/RunView';
import type { ViewProps } from './Shell';
import { SuggestingView } from './suggest/SuggestingView';
import { SuggestionView } from './suggest/SuggestionView';
import { WelcomeView } from './WelcomeView';

export function ScreenView({ session, actions }: ViewProps) {
  switch (session.screen) {
    case 'welcome':
      return <WelcomeView session={session} actions={actions} />;
    case 'opening':
      return <OpeningView name={session.name} />;
    case 'problems':
      return <ProblemsView session={session} actions={actions} />;
    case 'gate':
      return <GateView session={session} actions={actions} />;
    case 'running':
      return <RunView session={session} actions={actions} />;
    case 'suggesting':
      return <SuggestingView session={session} actions={actions} />;
    case 'suggestion':
      return <SuggestionView session={session} actions={actions} />;
    case 'result':
      return <ResultView session={session} actions={actions} />;
    case 'failed':
      return <FailedView session={session} actions={actions} />;
  }
}
