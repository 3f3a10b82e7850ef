import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createActions } from '../session/actions';
import { type Action, reduce } from '../session/reduce';
import { sampleGate, sampleRun } from '../session/sample-run';
import { firstSession, resultTabs, type Session } from '../session/session';
import { createStore } from '../session/store';
import { ScreenView } from './ScreenView';

const unavailable = () => Promise.reject(new Error('nothing is asked while a screen is drawn'));
const actions = createActions(createStore(), {
  bridge: {
    appInfo: unavailable,
    openDialog: unavailable,
    openRecent: unavailable,
    openDropped: unavailable,
    openExample: unavailable,
    examples: unavailable,
    recent: unavailable,
    clearRecent: unavailable,
    keepRun: unavailable,
    exportRun: unavailable,
    showInFolder: unavailable,
    onOpened: () => () => {},
    onMenu: () => () => {},
  },
  startRun: () => ({ cancel: () => {} }),
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

  it('result announces the verdict and its sentence', () => {
    const html = draw(resultOf(sampleRun));
    expect(html).toMatch(/role="status"[^>]*>.*FAIL/);
    expect(html).toContain('roc_auc is 0.8; expected at least 0.9');
    expect(html).not.toContain('Run again');
  });

  it.each(resultTabs.map(({ id }) => id))('result tab %s draws a full and an empty run', (tab) => {
    const empty = {
      ...sampleRun,
      files: [],
      stages: [],
      checks: [],
      distributions: [],
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
