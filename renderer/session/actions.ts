import type { ExampleGate, Opened, OpenedData } from '../../shared/ipc';
import type { ProviderChoice, WorkerMessage, WorkRequest } from '../../shared/worker-messages';
import type { AssayBridge } from './bridge';
import { gateOf, isWorking, type Notice, pathOf, type ResultTab } from './session';
import type { Store } from './store';

/** What the session needs of its surroundings. */
export interface Surroundings {
  readonly bridge: AssayBridge;
  readonly startWork: (
    request: WorkRequest,
    onMessage: (message: WorkerMessage) => void,
  ) => { cancel(): void };
  readonly newRunId: () => string;
  /** Milliseconds. */
  readonly now: () => number;
}

export type Actions = ReturnType<typeof createActions>;

/** Everything a user can do. Each resolves when it is done and never rejects: what goes wrong becomes part of the session. */
export function createActions(store: Store, { bridge, startWork, newRunId, now }: Surroundings) {
  const { get, dispatch } = store;
  let current: { cancel(): void } | null = null;
  let dialogIsOpen = false;

  const fail = (error: unknown) => dispatch({ type: 'failed', message: describeError(error) });
  const complain = (text: string) =>
    dispatch({ type: 'notice', notice: { tone: 'problem', text, path: null } });

  async function refreshRecent() {
    dispatch({ type: 'recent', recent: await bridge.recent() });
  }

  /** Refused while work goes on: opening something else would throw it away unasked. */
  async function open(name: string, ask: () => Promise<Opened>) {
    if (isWorking(get())) return complain(`Cancel what is going on before opening ${name}.`);
    dispatch({ type: 'opening', name });
    try {
      const opened = await ask();
      if (opened.kind === 'data') return suggest(opened);
      dispatch({ type: 'opened', opened });
      await refreshRecent();
    } catch (error) {
      fail(error);
    }
  }

  function work(request: WorkRequest) {
    try {
      current = startWork(request, (message) => {
        const session = get();
        const isCurrent = 'runId' in session && session.runId === message.runId;
        dispatch({ type: 'message', message, at: now() });
        if (isCurrent) void keep(message);
      });
    } catch (error) {
      fail(error);
    }
  }

  function suggest(data: OpenedData) {
    const runId = newRunId();
    dispatch({ type: 'suggest-started', data, runId });
    work({ type: 'suggest', runId, file: data.file, provider: get().provider });
  }

  async function duringDialog<T>(ask: () => Promise<T>): Promise<T | null> {
    if (dialogIsOpen) return null;
    dialogIsOpen = true;
    try {
      return await ask();
    } catch (error) {
      fail(error);
      return null;
    } finally {
      dialogIsOpen = false;
    }
  }

  async function keep(message: WorkerMessage) {
    if (message.type !== 'ended' || message.outcome.status !== 'finished') return;
    try {
      await bridge.keepRun(message.outcome.document);
      await refreshRecent();
    } catch (error) {
      complain(`This run could not be kept in the app's folder: ${describeError(error)}`);
    }
  }

  return {
    async start() {
      try {
        const [app, examples] = await Promise.all([bridge.appInfo(), bridge.examples()]);
        dispatch({ type: 'app', app, examples });
        await refreshRecent();
      } catch (error) {
        fail(error);
      }
    },

    async openDialog() {
      const opened = await duringDialog(() => bridge.openDialog());
      if (opened !== null) await open(opened.path, async () => opened);
    },
    async openDataDialog() {
      const opened = await duringDialog(() => bridge.openDataDialog());
      if (opened !== null) await open(opened.path, async () => opened);
    },
    openPath: (path: string) => open(path, () => bridge.openRecent(path)),
    openDropped: (file: File) => open(file.name, () => bridge.openDropped(file)),
    openGiven: (opened: Opened) => open(opened.path, async () => opened),
    openExample: (id: string) => open(`the example '${id}'`, () => bridge.openExample(id)),
    async openExampleToTry() {
      const example = exampleToTry(get().examples);
      if (example !== undefined)
        await open(`the example '${example.id}'`, () => bridge.openExample(example.id));
    },
    async reopen() {
      const path = pathOf(get());
      if (path !== null) await open(path, () => bridge.openRecent(path));
    },
    async clearRecent() {
      await bridge.clearRecent();
      await refreshRecent();
    },

    async run() {
      const { app, provider, screen } = get();
      const opened = gateOf(get());
      if (opened === null || app === null || isWorking({ screen })) return;
      const runId = newRunId();
      dispatch({ type: 'run-started', runId, at: now() });
      work({
        type: 'run',
        runId,
        gate: opened.gate,
        gatePath: opened.path,
        gateSha256: opened.sha256,
        files: opened.files,
        provider,
        assayVersion: app.version,
        platform: app.platform,
      });
    },
    cancel() {
      dispatch({ type: 'cancelling' });
      current?.cancel();
    },

    async save() {
      const session = get();
      if (session.screen === 'result') {
        const path = await duringDialog(() => bridge.exportRun(session.document));
        if (path === null) return;
        dispatch({ type: 'notice', notice: { tone: 'success', text: `Exported to ${path}`, path } });
      }
      if (session.screen === 'suggestion') {
        const { suggestion, data } = session;
        const opened = await duringDialog(() => bridge.saveGate(suggestion.text, data.path));
        if (opened === null) return;
        await open(opened.path, async () => opened);
        const { path } = opened;
        dispatch({ type: 'notice', notice: { tone: 'success', text: `Saved as ${path}`, path } });
      }
    },
    showInFolder: (path: string) => bridge.showInFolder(path),

    home: () => dispatch({ type: 'home' }),
    backToGate: () => dispatch({ type: 'gate' }),
    chooseProvider: (provider: ProviderChoice) => dispatch({ type: 'provider', provider }),
    chooseTab: (tab: ResultTab) => dispatch({ type: 'tab', tab }),
    openColumn: (column: string) => dispatch({ type: 'column', column }),
    closeColumn: () => dispatch({ type: 'column', column: null }),
    tell: (notice: Notice) => dispatch({ type: 'notice', notice }),
    closeNotice: () => dispatch({ type: 'notice', notice: null }),
  };
}

/** The one that fails and shows why, which is what the app is for. */
function exampleToTry(examples: readonly ExampleGate[]): ExampleGate | undefined {
  return examples.find(({ id }) => id === 'incident') ?? examples[0];
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
