import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CancelledError } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import { createNodeFiles, type NodeFiles } from './node-files';
import { fileProblem } from './regular-file';

const never = { aborted: false };
const large = Buffer.alloc(5_000_001, 'assay');
let folder = '';
let files: NodeFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-files-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'large.bin'), large);
  writeFileSync(join(folder, 'text.json'), '\ufeff{"a": "ünï"}');
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x61, 0xe9, 0x62]));
  writeFileSync(join(folder, 'empty'), '');
  symlinkSync(join(folder, 'data', 'large.bin'), join(folder, 'link.bin'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  files = createNodeFiles(folder);
});

afterAll(() => rm(folder, { recursive: true }));

async function problemOf(action: Promise<unknown>) {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error(`expected a problem, got ${String(error)}`);
  return error.problems[0];
}

test('names are relative to the folder', async () => {
  expect(files.path('data/large.bin')).toBe(join(folder, 'data', 'large.bin'));
  expect((await files.bytes('data/large.bin')).length).toBe(large.length);
  expect(await files.text('text.json')).toBe('{"a": "ünï"}');
});

test('a fingerprint is the SHA-256 and the size', async () => {
  const sha256 = createHash('sha256').update(large).digest('hex');
  expect(await files.fingerprint('data/large.bin', never)).toEqual({ sha256, sizeBytes: large.length });
  expect((await files.fingerprint('link.bin', never)).sha256).toBe(sha256);
  expect(await files.fingerprint('empty', never)).toEqual({
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    sizeBytes: 0,
  });
});

test('a fingerprint stops when it is cancelled', async () => {
  await expect(files.fingerprint('data/large.bin', { aborted: true })).rejects.toBeInstanceOf(CancelledError);
});

test.each([
  ['absent', 'file-missing'],
  ['text.json/inside', 'file-missing'],
  ['data', 'file-unreadable'],
  ['pipe', 'file-unreadable'],
  ['/dev/zero', 'file-unreadable'],
  ['nul\0byte', 'file-unreadable'],
])('%s is %s', async (name, kind) => {
  const actions = [files.bytes, files.text, (file: string) => files.fingerprint(file, never)];
  for (const action of actions) {
    const problem = await problemOf(action(name));
    expect(problem?.kind).toBe(kind);
    expect(problem?.where.file).toBe(name);
  }
});

test('text that is not UTF-8 is a problem', async () => {
  expect((await problemOf(files.text('latin1.txt')))?.message).toMatch(/UTF-8/);
});

test('the reason of the operating system is told without its path', () => {
  const refused = Object.assign(new Error("EACCES: permission denied, open '/secret/a'"), { code: 'EACCES' });
  expect(fileProblem(refused, 'a')?.message).toBe('a cannot be read: EACCES: permission denied');
  expect(fileProblem(new Error('a bug'), 'a')).toBeNull();
});
