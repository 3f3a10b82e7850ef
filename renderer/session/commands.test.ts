import { describe, expect, it } from 'vitest';
import { menuCommands } from '../../shared/ipc';
import type { Actions } from './actions';
import { commandById, commands, performCommand } from './commands';
import { reduce } from './reduce';
import { sampleGate } from './sample-gate';
import { sampleRun } from './sample-run';
import { firstSession, type Session } from './session';

const welcome: Session = { ...firstSession, examples: [{ id: 'x', title: 'X', description: '' }] };
const gate = reduce(welcome, { type: 'opened', opened: sampleGate });
const running = reduce(gate, { type: 'run-started', runId: 'one', at: 0 });
const result = reduce(welcome, {
  type: 'opened',
  opened: { kind: 'run', path: '/r.json', document: sampleRun },
});
const suggesting = reduce(welcome, {
  type: 'suggest-started',
  runId: 'two',
  data: { kind: 'data', path: '/d.parquet', file: { name: 'd.parquet', token: 't', sizeBytes: 1 } },
});
const suggestion = reduce(suggesting, {
  type: 'message',
  at: 0,
  message: {
    type: 'suggested',
    runId: 'two',
    outcome: { status: 'finished', suggestion: { text: '', rows: 1, expectations: 1, columns: [] } },
  },
});
const problem = { kind: 'file-missing', message: 'gone', where: {}, mend: 'put it back' } as const;

const enabled = (session: Session) =>
  commands.filter((command) => command.enabled(session)).map(({ id }) => id);

describe('commands', () => {
  it('are those of the menu, each with its own shortcut', () => {
    expect(commands.map(({ id }) => id).toSorted()).toEqual([...menuCommands].toSorted());
    expect(new Set(commands.map(({ shortcut }) => shortcut)).size).toBe(commands.length);
  });

  it('are enabled where they make sense', () => {
    expect(enabled(welcome)).toEqual(['open', 'suggest', 'example']);
    expect(enabled(gate)).toEqual(['open', 'suggest', 'example', 'run', 'reopen', 'home']);
    expect(enabled(running)).toEqual(['cancel']);
    expect(enabled(result)).toEqual(['open', 'suggest', 'example', 'save', 'reopen', 'home']);
    expect(enabled(reduce(running, { type: 'cancelling' }))).toEqual([]);
    expect(enabled(suggesting)).toEqual(['cancel']);
    expect(enabled(suggestion)).toEqual(['open', 'suggest', 'example', 'save', 'reopen', 'home']);
  });

  it('do not run a gate whose files are missing', () => {
    const opened = { ...sampleGate, missing: [problem] };
    expect(commandById('run').enabled(reduce(welcome, { type: 'opened', opened }))).toBe(false);
  });

  it('do nothing where they are not enabled', () => {
    const done: string[] = [];
    const actions = { run: async () => void done.push('run') } as unknown as Actions;
    performCommand('run', welcome, actions);
    expect(done).toEqual([]);
    performCommand('run', gate, actions);
    expect(done).toEqual(['run']);
  });
});
