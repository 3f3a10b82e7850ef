import type { WorkerMessage } from '../../shared/worker-messages';
import type { Notice, Screen, SuggestingScreen } from './session';

interface Shown {
  readonly screen: Screen;
  readonly notice?: Notice;
}

/** What the window shows after a message about the gate that is being suggested. */
export function hearSuggestion(session: SuggestingScreen, message: WorkerMessage): Shown {
  const { data, runId, cancelling } = session;
  switch (message.type) {
    case 'profiling': {
      const fraction = Math.max(session.fraction, message.fraction);
      return { screen: { screen: 'suggesting', data, runId, cancelling, fraction, note: message.note } };
    }
    case 'suggested':
      break;
    case 'crashed':
      return { screen: { screen: 'failed', message: message.message, opened: null } };
    case 'event':
    case 'ended':
      throw new Error(`a run told ${message.type} of a suggestion`);
  }
  const { outcome } = message;
  switch (outcome.status) {
    case 'finished':
      return { screen: { screen: 'suggestion', data, suggestion: outcome.suggestion } };
    case 'cancelled': {
      const text = 'Reading the data was cancelled; no gate was made.';
      return { screen: { screen: 'welcome' }, notice: { tone: 'info', text, path: null } };
    }
    case 'problem': {
      const { problems } = outcome;
      return {
        screen: { screen: 'problems', path: data.path, problems, source: null, opened: null, stage: null },
      };
    }
  }
}
