import { describe, expect, it } from 'vitest';
import type { RunEvent, RunOutcome } from '../../shared/pipeline/progress';
import { type Action, reduce } from './reduce';
import { sampleGate } from './sample-gate';
import { sampleRun } from './sample-run';
import { firstSession, gateOf, pathOf, type Session } from './session';

const sessionAfter = (session: Session, ...actions: Action[]) => actions.reduce(reduce, session);
const event = (runId: string, told: RunEvent, at = 20): Action => ({
  type: 'message',
  at,
  message: { type: 'event', runId, event: told },
});
const ended = (runId: string, outcome: RunOutcome): Action => ({
  type: 'message',
  at: 30,
  message: { type: 'ended', runId, outcome },
});

const atGate = sessionAfter(firstSession, { type: 'opened', opened: sampleGate });
const running = sessionAfter(atGate, { type: 'run-started', runId: 'one', at: 10 });

describe('opening', () => {
  it('shows a gate, a run or problems', () => {
    expect(atGate).toMatchObject({ screen: 'gate', opened: sampleGate });
    const run = sessionAfter(firstSession, {
      type: 'opened',
      opened: { kind: 'run', path: '/r.json', document: sampleRun },
    });
    expect(run).toMatchObject({ screen: 'result', document: sampleRun });
    expect([gateOf(run), pathOf(run)]).toEqual([null, '/r.json']);
    const problems = sessionAfter(firstSession, {
      type: 'opened',
      opened: { kind: 'problems', path: '/x.yaml', problems: [], source: 'text' },
    });
    expect(problems).toMatchObject({ screen: 'problems', source: 'text', opened: null, stage: null });
  });

  it('goes to the first tab and forgets the message', () => {
    const session = sessionAfter(
      atGate,
      { type: 'column', column: 'age' },
      { type: 'tab', tab: 'latency' },
      { type: 'notice', notice: { tone: 'info', text: 'x', path: null } },
      { type: 'opened', opened: sampleGate },
    );
    expect([session.tab, session.column, session.notice]).toEqual(['verdict', null, null]);
  });

  it('leaves nothing of the old screen behind', () => {
    expect(sessionAfter(running, { type: 'home' })).not.toHaveProperty('runId');
  });
});

describe('a run', () => {
  it('starts only from a gate, and not twice', () => {
    expect(sessionAfter(firstSession, { type: 'run-started', runId: 'x', at: 0 })).toBe(firstSession);
    expect(sessionAfter(running, { type: 'run-started', runId: 'two', at: 11 })).toBe(running);
  });

  it('follows its stages', () => {
    const session = sessionAfter(
      running,
      event('one', { type: 'stage-started', stage: 'load' }),
      event('one', {
        type: 'stage-progress',
        stage: 'load',
        fraction: 0.5,
        overall: 0.1,
        rows: 500,
        note: 'train',
      }),
      event('one', {
        type: 'stage-progress',
        stage: 'load',
        fraction: 0.6,
        overall: 0.05,
        rows: null,
        note: null,
      }),
    );
    expect(session).toMatchObject({ overall: 0.1 });
    expect(session.screen === 'running' && session.stages[0]).toMatchObject({
      status: 'running',
      fraction: 0.6,
      rows: 500,
      note: 'train',
      startedAt: 20,
      durationMs: null,
    });
    const record = {
      id: 'load',
      title: 'Load',
      status: 'failed',
      duration_ms: 7,
      rows: null,
      summary: 'done so far',
    } as const;
    const done = sessionAfter(session, event('one', { type: 'stage-ended', record }));
    expect(done.screen === 'running' && done.stages[0]).toMatchObject({
      status: 'failed',
      fraction: 1,
      rows: 500,
      note: 'done so far',
      durationMs: 7,
    });
  });

  it('drops what an old run still says', () => {
    expect(sessionAfter(running, event('zero', { type: 'stage-started', stage: 'load' }))).toBe(running);
    expect(sessionAfter(running, ended('zero', { status: 'finished', document: sampleRun }))).toBe(running);
    const home = sessionAfter(running, { type: 'home' });
    expect(sessionAfter(home, ended('one', { status: 'finished', document: sampleRun }))).toBe(home);
  });

  it('ends in a result that can run again, on the remembered tab', () => {
    const session = sessionAfter(
      running,
      { type: 'tab', tab: 'data' },
      ended('one', { status: 'finished', document: sampleRun }),
    );
    expect(session).toMatchObject({ screen: 'result', document: sampleRun, origin: sampleGate, tab: 'data' });
    const again = sessionAfter(session, { type: 'run-started', runId: 'two', at: 40 });
    expect(again).toMatchObject({ screen: 'running', runId: 'two' });
  });

  it('goes back to the gate with a note when it was cancelled', () => {
    const cancelling = sessionAfter(running, { type: 'cancelling' });
    expect(cancelling).toMatchObject({ cancelling: true });
    const session = sessionAfter(cancelling, ended('one', { status: 'cancelled' }));
    expect(session).toMatchObject({ screen: 'gate', notice: { tone: 'info' } });
  });

  it('shows problems with their stage and the source of the gate', () => {
    const session = sessionAfter(
      running,
      ended('one', { status: 'problem', problems: [], stage: 'evaluate' }),
    );
    expect(session).toMatchObject({ screen: 'problems', stage: 'evaluate', source: sampleGate.source });
    expect(gateOf(session)).toBe(sampleGate);
  });

  it('tells a crash as a failure of Assay and keeps the gate at hand', () => {
    const message: Action = {
      type: 'message',
      at: 1,
      message: { type: 'crashed', runId: 'one', message: 'boom' },
    };
    const session = sessionAfter(running, message);
    expect(session).toMatchObject({ screen: 'failed', message: 'boom' });
    expect(sessionAfter(session, { type: 'gate' })).toMatchObject({ screen: 'gate', opened: sampleGate });
  });
});
