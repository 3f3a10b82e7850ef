import type { AppInfo, ExampleGate, Opened, OpenedData, RecentFile } from '../../shared/ipc';
import type { RunOutcome } from '../../shared/pipeline/progress';
import type { ProviderChoice, WorkerMessage } from '../../shared/worker-messages';
import { hearSuggestion } from './hear-suggestion';
import {
  gateOf,
  isWorking,
  type Notice,
  type ResultTab,
  type RunningScreen,
  type Screen,
  type Session,
} from './session';
import { advance, waitingStages } from './stage-progress';

export type Action =
  | { readonly type: 'app'; readonly app: AppInfo; readonly examples: readonly ExampleGate[] }
  | { readonly type: 'recent'; readonly recent: readonly RecentFile[] }
  | { readonly type: 'opening'; readonly name: string }
  | { readonly type: 'opened'; readonly opened: Exclude<Opened, OpenedData> }
  | { readonly type: 'home' }
  | { readonly type: 'gate' }
  | { readonly type: 'provider'; readonly provider: ProviderChoice }
  | { readonly type: 'tab'; readonly tab: ResultTab }
  | { readonly type: 'column'; readonly column: string | null }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'run-started'; readonly runId: string; readonly at: number }
  | { readonly type: 'suggest-started'; readonly data: OpenedData; readonly runId: string }
  | { readonly type: 'cancelling' }
  | { readonly type: 'message'; readonly message: WorkerMessage; readonly at: number }
  | { readonly type: 'failed'; readonly message: string };

/** The session after `action`. Messages of any run but the one on the screen change nothing. */
export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case 'app':
      return { ...session, app: action.app, examples: action.examples };
    case 'recent':
      return { ...session, recent: action.recent };
    case 'provider':
      return { ...session, provider: action.provider };
    case 'tab':
      return { ...session, tab: action.tab };
    case 'column':
      return { ...session, tab: 'data', column: action.column };
    case 'notice':
      return { ...session, notice: action.notice };
    case 'opening':
      return show(session, { screen: 'opening', name: action.name });
    case 'opened':
      return { ...show(session, screenOf(action.opened)), tab: 'verdict', column: null };
    case 'home':
      return show(session, { screen: 'welcome' });
    case 'gate': {
      const opened = gateOf(session);
      return opened === null ? session : show(session, { screen: 'gate', opened });
    }
    case 'run-started': {
      const opened = gateOf(session);
      if (opened === null || isWorking(session)) return session;
      const { runId, at } = action;
      return show(session, {
        screen: 'running',
        opened,
        runId,
        startedAt: at,
        stages: waitingStages,
        overall: 0,
        cancelling: false,
      });
    }
    case 'suggest-started': {
      if (isWorking(session)) return session;
      const { data, runId } = action;
      return show(session, {
        screen: 'suggesting',
        data,
        runId,
        fraction: 0,
        note: null,
        cancelling: false,
      });
    }
    case 'cancelling':
      return 'cancelling' in session ? { ...session, cancelling: true } : session;
    case 'message':
      if (!('runId' in session) || session.runId !== action.message.runId) return session;
      if (session.screen === 'running') return hear(session, action.message, action.at);
      return showAfter(session, hearSuggestion(session, action.message));
    case 'failed':
      return show(session, { screen: 'failed', message: action.message, opened: gateOf(session) });
  }
}

function show(session: Session, screen: Screen, notice: Notice | null = null): Session {
  const { app, examples, recent, provider, tab, column } = session;
  return { app, examples, recent, provider, tab, column, notice, ...screen };
}

function showAfter(session: Session, { screen, notice }: ReturnType<typeof hearSuggestion>): Session {
  return show(session, screen, notice);
}

function screenOf(opened: Exclude<Opened, OpenedData>): Screen {
  switch (opened.kind) {
    case 'gate':
      return { screen: 'gate', opened };
    case 'run':
      return { screen: 'result', document: opened.document, origin: { kind: 'run', path: opened.path } };
    case 'problems':
      return {
        screen: 'problems',
        path: opened.path,
        problems: opened.problems,
        source: opened.source,
        opened: null,
        stage: null,
      };
  }
}

function hear(session: Session & RunningScreen, message: WorkerMessage, at: number): Session {
  switch (message.type) {
    case 'event': {
      const { event } = message;
      const overall = event.type === 'stage-progress' ? event.overall : session.overall;
      return {
        ...session,
        overall: Math.max(session.overall, overall),
        stages: advance(session.stages, event, at),
      };
    }
    case 'ended':
      return end(session, message.outcome);
    case 'crashed':
      return show(session, { screen: 'failed', message: message.message, opened: session.opened });
    case 'profiling':
    case 'suggested':
      throw new Error(`a suggestion told ${message.type} of a run`);
  }
}

function end(session: Session & RunningScreen, outcome: RunOutcome): Session {
  const { opened } = session;
  switch (outcome.status) {
    case 'finished':
      return show(session, { screen: 'result', document: outcome.document, origin: opened });
    case 'cancelled':
      return show(
        session,
        { screen: 'gate', opened },
        { tone: 'info', text: 'The run was cancelled. Nothing of it was kept.', path: null },
      );
    case 'problem':
      return show(session, {
        screen: 'problems',
        path: opened.path,
        problems: outcome.problems,
        source: opened.source,
        opened,
        stage: outcome.stage,
      });
  }
}
