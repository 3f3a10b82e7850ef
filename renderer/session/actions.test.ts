import { describe, expect, it } from 'vitest';
import type { AssayBridge, OpenedData } from '../../shared/ipc';
import type { WorkerMessage, WorkRequest } from '../../shared/worker-messages';
import { createActions } from './actions';
import { sampleGate } from './sample-gate';
import { sampleRun } from './sample-run';
import { createStore } from './store';

const sampleData: OpenedData = {
  kind: 'data',
  path: '/work/good.parquet',
  file: { name: 'good.parquet', token: 't', sizeBytes: 10 },
};
const suggestion = { text: 'assay: 1', rows: 10, expectations: 2, columns: [] };

/** The window's surroundings in memory: the other sides of the bridge and of the worker. */
function start(change: Partial<AssayBridge> = {}) {
  const calls: string[] = [];
  const runs: { request: WorkRequest; tell: (message: WorkerMessage) => void; cancelled: boolean }[] = [];
  const bridge: AssayBridge = {
    appInfo: async () => ({ version: '1.2.3', platform: 'linux x64', electron: '33' }),
    openDialog: async () => sampleGate,
    openDataDialog: async () => sampleData,
    openRecent: async () => sampleGate,
    openDropped: async () => sampleGate,
    openExample: async () => sampleGate,
    examples: async () => [{ id: 'first', title: 'First', description: '' }],
    recent: async () => [],
    clearRecent: async () => {},
    keepRun: async ({ id }) => {
      calls.push(`keep ${id}`);
      return '/kept';
    },
    exportRun: async () => '/out',
    saveGate: async (text, path) => {
      calls.push(`save ${text} for ${path}`);
      return sampleGate;
    },
    showInFolder: async () => {},
    onOpened: () => () => {},
    onMenu: () => () => {},
    ...change,
  };
  const store = createStore();
  const actions = createActions(store, {
    bridge,
    startWork(request, tell) {
      const run = { request, tell, cancelled: false };
      runs.push(run);
      return {
        cancel() {
          run.cancelled = true;
        },
      };
    },
    newRunId: () => `run-${runs.length + 1}`,
    now: () => 5,
  });
  return { store, actions, calls, runs };
}

async function startAtGate(change?: Partial<AssayBridge>) {
  const started = start(change);
  await started.actions.start();
  await started.actions.openExample('first');
  return started;
}

describe('running a gate', () => {
  it('asks the worker for exactly the gate that is shown, and keeps the finished run', async () => {
    const { store, actions, runs, calls } = await startAtGate();
    actions.chooseProvider('wasm');
    await actions.run();
    expect(runs[0]?.request).toMatchObject({
      runId: 'run-1',
      gate: sampleGate.gate,
      gatePath: sampleGate.path,
      files: sampleGate.files,
      provider: 'wasm',
      assayVersion: '1.2.3',
      platform: 'linux x64',
    });
    runs[0]?.tell({
      type: 'ended',
      runId: 'run-1',
      outcome: { status: 'finished', document: sampleRun },
    });
    expect(store.get().screen).toBe('result');
    expect(calls).toEqual(['keep run-1']);
  });

  it('says so when a run could not be kept, and still shows it', async () => {
    const { store, actions, runs } = await startAtGate({
      keepRun: () => Promise.reject(new Error('disk full')),
    });
    await actions.run();
    runs[0]?.tell({
      type: 'ended',
      runId: 'run-1',
      outcome: { status: 'finished', document: sampleRun },
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.get()).toMatchObject({ screen: 'result', notice: { tone: 'problem' } });
    expect(store.get().notice?.text).toContain('disk full');
  });

  it('cancels the run that is going on', async () => {
    const { store, actions, runs } = await startAtGate();
    await actions.run();
    actions.cancel();
    expect(runs[0]?.cancelled).toBe(true);
    expect(store.get()).toMatchObject({ screen: 'running', cancelling: true });
  });
});

describe('opening', () => {
  it('is refused while a run goes on, with a message that names the file', async () => {
    const { store, actions } = await startAtGate();
    await actions.run();
    await actions.openPath('/other.yaml');
    expect(store.get().screen).toBe('running');
    expect(store.get().notice?.text).toContain('/other.yaml');
  });

  it('shows one dialog at a time', async () => {
    let dialogs = 0;
    const { actions } = start({
      openDialog: async () => {
        dialogs += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return null;
      },
    });
    await Promise.all([actions.openDialog(), actions.openDialog()]);
    await actions.openDialog();
    expect(dialogs).toBe(2);
  });

  it('offers the example that fails and shows why, else the first there is', async () => {
    const asked: string[] = [];
    const openExample = async (id: string) => {
      asked.push(id);
      return sampleGate;
    };
    const example = (id: string) => ({ id, title: id, description: '' });
    for (const ids of [['healthy', 'incident'], ['healthy'], []]) {
      const { actions } = start({ openExample, examples: async () => ids.map(example) });
      await actions.start();
      await actions.openExampleToTry();
    }
    expect(asked).toEqual(['incident', 'healthy']);
  });

  it('shows what main throws as a failure of Assay', async () => {
    const { store, actions } = start({ openRecent: () => Promise.reject(new Error('no handler')) });
    await actions.openPath('/x.yaml');
    expect(store.get()).toMatchObject({ screen: 'failed' });
  });
});

describe('suggesting a gate', () => {
  const suggested = {
    type: 'suggested',
    runId: 'run-1',
    outcome: { status: 'finished', suggestion },
  } as const;

  it('reads exactly the data that was picked, tells how far it is, shows the gate and saves it', async () => {
    const { store, actions, runs, calls } = start();
    await actions.openDataDialog();
    expect(runs[0]?.request).toEqual({
      type: 'suggest',
      runId: 'run-1',
      file: sampleData.file,
      provider: 'auto',
    });
    runs[0]?.tell({ type: 'profiling', runId: 'run-1', fraction: 0.4, note: 'age' });
    runs[0]?.tell({ type: 'profiling', runId: 'an earlier one', fraction: 0.9, note: 'x' });
    expect(store.get()).toMatchObject({ screen: 'suggesting', fraction: 0.4, note: 'age' });
    runs[0]?.tell(suggested);
    expect(store.get()).toMatchObject({ screen: 'suggestion', suggestion, data: sampleData });
    await actions.save();
    expect(calls).toEqual(['save assay: 1 for /work/good.parquet']);
    expect(store.get()).toMatchObject({
      screen: 'gate',
      opened: sampleGate,
      notice: { tone: 'success', path: sampleGate.path },
    });
  });

  it('begins with data however it is opened, and stays when the dialog is closed', async () => {
    const { store, actions, runs } = start({
      openDropped: async () => sampleData,
      saveGate: async () => null,
    });
    await actions.openDropped(new File([], 'good.parquet'));
    runs[0]?.tell(suggested);
    await actions.save();
    expect(store.get().screen).toBe('suggestion');
  });

  it('is not thrown away by opening something else, and can be cancelled', async () => {
    const { store, actions, runs } = start();
    await actions.openDataDialog();
    await actions.openPath('/other.yaml');
    expect(store.get()).toMatchObject({ screen: 'suggesting', notice: { tone: 'problem' } });
    actions.cancel();
    expect(runs[0]?.cancelled).toBe(true);
    expect(store.get()).toMatchObject({ screen: 'suggesting', cancelling: true });
    runs[0]?.tell({ type: 'suggested', runId: 'run-1', outcome: { status: 'cancelled' } });
    expect(store.get()).toMatchObject({ screen: 'welcome', notice: { tone: 'info' } });
  });

  it('shows what is wrong with the data, and a bug as one', async () => {
    const problem = { kind: 'table-empty', message: 'no rows', where: {}, mend: 'add rows' } as const;
    const { store, actions, runs } = start();
    await actions.openDataDialog();
    runs[0]?.tell({ type: 'suggested', runId: 'run-1', outcome: { status: 'problem', problems: [problem] } });
    expect(store.get()).toMatchObject({ screen: 'problems', path: sampleData.path, problems: [problem] });
    await actions.openDataDialog();
    runs[1]?.tell({ type: 'crashed', runId: 'run-2', message: 'oops' });
    expect(store.get()).toMatchObject({ screen: 'failed', message: 'oops' });
  });
});
