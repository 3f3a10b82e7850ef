import type { AppInfo, ExampleGate, OpenedData, OpenedGate, RecentFile } from '../../shared/ipc';
import type { Problem } from '../../shared/problem';
import type { RunDocument, StageId } from '../../shared/run/schema';
import type { Suggestion } from '../../shared/suggest/suggest-gate';
import type { ProviderChoice } from '../../shared/worker-messages';
import type { StageProgress } from './stage-progress';

export const resultTabs = [
  { id: 'verdict', title: 'Verdict' },
  { id: 'data', title: 'Data' },
  { id: 'performance', title: 'Performance' },
  { id: 'subgroups', title: 'Subgroups' },
  { id: 'latency', title: 'Latency' },
  { id: 'run-info', title: 'Run info' },
  { id: 'json', title: 'JSON' },
] as const;

export type ResultTab = (typeof resultTabs)[number]['id'];

export function isResultTab(value: unknown): value is ResultTab {
  return resultTabs.some((tab) => tab.id === value);
}

/** A short message above the screen; `path` is a file that can be shown in its folder. */
export interface Notice {
  readonly tone: 'info' | 'success' | 'problem';
  readonly text: string;
  readonly path: string | null;
}

/** What stays while screens change. */
interface Remembered {
  readonly app: AppInfo | null;
  readonly examples: readonly ExampleGate[];
  readonly recent: readonly RecentFile[];
  readonly provider: ProviderChoice;
  readonly tab: ResultTab;
  /** The column whose page is open on the Data tab; null for the list of columns. */
  readonly column: string | null;
  readonly notice: Notice | null;
}

export interface WelcomeScreen {
  readonly screen: 'welcome';
}

interface OpeningScreen {
  readonly screen: 'opening';
  readonly name: string;
}

export interface ProblemsScreen {
  readonly screen: 'problems';
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly source: string | null;
  /** The gate whose run ended here; null where the file itself could not be opened. */
  readonly opened: OpenedGate | null;
  readonly stage: StageId | null;
}

export interface GateScreen {
  readonly screen: 'gate';
  readonly opened: OpenedGate;
}

export interface RunningScreen {
  readonly screen: 'running';
  readonly opened: OpenedGate;
  readonly runId: string;
  /** Milliseconds on the window's own clock. */
  readonly startedAt: number;
  readonly stages: readonly StageProgress[];
  /** 0 to 1. */
  readonly overall: number;
  readonly cancelling: boolean;
}

/** A gate for data is being thought of. */
export interface SuggestingScreen {
  readonly screen: 'suggesting';
  readonly data: OpenedData;
  readonly runId: string;
  /** 0 to 1. */
  readonly fraction: number;
  /** What is being read; null until the engine has started. */
  readonly note: string | null;
  readonly cancelling: boolean;
}

/** A suggested gate that is not saved yet. */
export interface SuggestionScreen {
  readonly screen: 'suggestion';
  readonly data: OpenedData;
  readonly suggestion: Suggestion;
}

export interface ResultScreen {
  readonly screen: 'result';
  readonly document: RunDocument;
  /** Where the run comes from: a gate can run again, a file was only read. */
  readonly origin: OpenedGate | { readonly kind: 'run'; readonly path: string };
}

/** A bug in Assay. */
export interface FailedScreen {
  readonly screen: 'failed';
  readonly message: string;
  readonly opened: OpenedGate | null;
}

export type Screen =
  | WelcomeScreen
  | OpeningScreen
  | ProblemsScreen
  | GateScreen
  | RunningScreen
  | SuggestingScreen
  | SuggestionScreen
  | ResultScreen
  | FailedScreen;

/** Everything the window shows, in one value. */
export type Session = Remembered & Screen;

export const firstSession: Session = {
  app: null,
  examples: [],
  recent: [],
  provider: 'auto',
  tab: 'verdict',
  column: null,
  notice: null,
  screen: 'welcome',
};

/** The gate that the present screen is about, if there is one. */
export function gateOf(session: Session): OpenedGate | null {
  if (session.screen === 'result') return session.origin.kind === 'gate' ? session.origin : null;
  return 'opened' in session ? session.opened : null;
}

/** Whether work goes on that opening something else would throw away unasked. */
export function isWorking({ screen }: Pick<Session, 'screen'>): boolean {
  return screen === 'running' || screen === 'suggesting';
}

/** The file that the present screen is about, if there is one. */
export function pathOf(session: Session): string | null {
  if (session.screen === 'problems') return session.path;
  if (session.screen === 'result') return session.origin.path;
  if (session.screen === 'suggesting' || session.screen === 'suggestion') return session.data.path;
  return gateOf(session)?.path ?? null;
}
