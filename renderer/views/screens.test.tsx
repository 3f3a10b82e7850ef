import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createActions } from '../session/actions';
import { type Action, reduce } from '../session/reduce';
import { sampleGate } from '../session/sample-gate';
import { sampleRun } from '../session/sample-run';
import { firstSession, resultTabs, type Session } from '../session/session';
import { createStore } from '../session/store';
import { ScreenView } from './ScreenView';

const unavailable = () => Promise.reject(new Error('nothing is asked while a screen is drawn'));
const actions = createActions(createStore(), {
  bridge: {
    appInfo: unavailable,
    openDialog: unavailable,
    openDataDialog: unavailable,
    openRecent: unavailable,
    openDropped: unavailable,
    openExample: unavailable,
    examples: unavailable,
    recent: unavailable,
    clearRecent: unavailable,
    keepRun: unavailable,
    exportRun: unavailable,
    saveGate: unavailable,
    showInFolder: unavailable,
    onOpened: () => () => {},
    onMenu: () => () => {},
  },
  startWork: () => ({ cancel: () => {} }),
  newRunId: () => 'id',
  now: () => 0,
});

const draw = (session: Session) =>
  renderToStaticMarkup(
    <MantineProvider>
      <ScreenView session={session} actions={actions} />
    </MantineProvider>,
  );
const sessionAfter = (...done: Action[]) => done.reduce(reduce, firstSession);
const resultOf = (document: typeof sampleRun) =>
  sessionAfter({ type: 'opened', opened: { kind: 'run', path: '/r.json', document } });

describe('screens', () => {
  it('welcome offers examples and recent files', () => {
    const html = draw({
      ...firstSession,
      examples: [{ id: 'x', title: 'An example', description: 'What it shows' }],
      recent: [{ path: '/a.json', kind: 'run', title: 'A run', openedAt: 'not a date', verdict: 'pass' }],
    });
    for (const text of ['An example', 'What it shows', 'A run', '/a.json', 'PASS', 'not a date'])
      expect(html).toContain(text);
  });

  it('gate shows rules in words and marks what is missing', () => {
    const problem = {
      kind: 'file-missing',
      message: 'there is no new.onnx',
      where: { field: 'models.candidate.onnx', line: 2 },
      mend: 'put it there',
    } as const;
    const html = draw(sessionAfter({ type: 'opened', opened: { ...sampleGate, missing: [problem] } }));
    for (const text of ['ROC-AUC at least 0.9', 'there is no new.onnx', '1 file cannot be read'])
      expect(html).toContain(text);
  });

  it('problems shows the line it points at', () => {
    const where = { file: '/x.yaml', line: 2, column: 1, field: 'nam' };
    const html = draw(
      sessionAfter({
        type: 'opened',
        opened: {
          kind: 'problems',
          path: '/x.yaml',
          source: 'assay: 1\nnam: Churn',
          problems: [{ kind: 'gate-invalid', message: 'unknown key', where, mend: 'write name' }],
        },
      }),
    );
    expect(html).toContain('/x.yaml:2:1 (nam)');
    expect(html).toMatch(/<mark[^>]*>nam: Churn<\/mark>/);
  });

  it('a suggested gate shows its text and offers to save it', () => {
    const data = {
      kind: 'data',
      path: '/d.parquet',
      file: { name: 'd.parquet', token: 't', sizeBytes: 1 },
    } as const;
    const suggestion = { text: '# seen\nassay: 1\n', rows: 1200, expectations: 7, columns: [] };
    const outcome = { status: 'finished', suggestion } as const;
    const started = { type: 'suggest-started', data, runId: 'r' } as const;
    expect(draw(sessionAfter(started))).toContain('Reading d.parquet');
    const html = draw(
      sessionAfter(started, { type: 'message', at: 0, message: { type: 'suggested', runId: 'r', outcome } }),
    );
    for (const text of [
      'Suggested gate for d.parquet',
      '7 expectations from 1,200 rows',
      'assay: 1',
      'Save…',
    ])
      expect(html).toContain(text);
  });

  it('result announces the verdict and its sentence', () => {
    const html = draw(resultOf(sampleRun));
    expect(html).toMatch(/role="status"[^>]*>.*FAIL/);
    expect(html).toContain('roc_auc is 0.8; expected at least 0.9');
    expect(html).not.toContain('Run again');
  });

  it('result shows the page of a column in place of the list', () => {
    const html = draw(reduce(resultOf(sampleRun), { type: 'column', column: 'plan' }));
    for (const text of ['All columns', 'Top categories', 'plan is not there', 'c-7'])
      expect(html).toContain(text);
    expect(draw(reduce(resultOf(sampleRun), { type: 'column', column: 'gone' }))).not.toContain(
      'All columns',
    );
  });

  it('a gate of data alone has neither models nor their tabs', () => {
    const { models, target, ...gate } = sampleGate.gate;
    expect([models, target]).not.toContain(undefined);
    const opened = {
      ...sampleGate,
      gate: { ...gate, features: [], rules: [], limits: {}, unit_changes: 'critical' as const },
    };
    const shown = draw(sessionAfter({ type: 'opened', opened }));
    expect(shown).toContain('a change that is beyond doubt fails the gate');
    expect(shown).not.toContain('Models and metrics');
    const run = { ...sampleRun, gate: { ...sampleRun.gate, spec: opened.gate } };
    const result = draw(reduce(resultOf(run), { type: 'tab', tab: 'latency' }));
    for (const text of ['Performance', 'Subgroups', 'Latency', 'Candidate'])
      expect(result).not.toContain(`>${text}<`);
    expect(result).toContain('Rules');
  });

  it('a failure that does not fail the gate is a warning', () => {
    const [check] = sampleRun.checks.filter(({ status }) => status === 'fail');
    if (check === undefined) throw new Error('the sample has no failed check');
    const checks = [{ ...check, severity: 'warning' as const, suite: 'suite.json' }];
    const verdict = { ...sampleRun.verdict, warnings: 1 };
    const html = draw(
      reduce(resultOf({ ...sampleRun, checks, verdict, rules: [] }), { type: 'tab', tab: 'data' }),
    );
    expect(html).toContain('1 warning');
    expect(html).toMatch(/data-tone="warn"[^>]*><svg.*?Warning/);
    expect(html).toContain('suite suite.json');
    expect(html).not.toContain('data-tone="bad"');
  });

  it.each(resultTabs.map(({ id }) => id))('result tab %s draws a full and an empty run', (tab) => {
    const empty = {
      ...sampleRun,
      files: [],
      stages: [],
      checks: [],
      distributions: [],
      drift: [],
      transforms: [],
      models: [],
      evaluations: [],
      comparisons: [],
      subgroups: [],
      latencies: [],
      rules: [],
      notes: [],
    };
    for (const document of [sampleRun, empty]) {
      const html = draw(reduce(resultOf(document), { type: 'tab', tab }));
      expect(html).toContain('role="tabpanel"');
      expect(html).not.toContain('bug in Assay');
    }
  });
});
