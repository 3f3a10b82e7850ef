import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiskScoreCache } from './disk-score-cache';

const scores = Float64Array.from({ length: 1000 }, (_, row) => Math.sin(row));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-scores-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const files = () => readdirSync(folder).sort();

/** The path of the only file there. */
function onlyFile(): string {
  expect(files()).toHaveLength(1);
  return join(folder, String(files()[0]));
}

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

describe('what was put in', () => {
  test('comes back bit for bit, in another process as well', async () => {
    const odd = Float64Array.of(0.1, -0, Number.NaN, Number.MIN_VALUE, Number.POSITIVE_INFINITY);
    await createDiskScoreCache(folder).put('key', odd);
    expect(await createDiskScoreCache(folder).get('key')).toEqual(odd);
  });

  test('is kept under its key alone', async () => {
    const cache = createDiskScoreCache(folder);
    await cache.put('a', scores);
    await cache.put('b', new Float64Array(0));
    expect(await cache.get('a')).toEqual(scores);
    expect(await cache.get('b')).toEqual(new Float64Array(0));
    expect(await cache.get('c')).toBeNull();
  });

  test('gives way to what is put in later', async () => {
    const cache = createDiskScoreCache(folder);
    await cache.put('a', scores);
    await cache.put('a', scores.subarray(3));
    expect(await cache.get('a')).toEqual(scores.slice(3));
    expect(files()).toHaveLength(1);
  });

  test('may lie in shared memory', async () => {
    const shared = new Float64Array(new SharedArrayBuffer(scores.byteLength));
    shared.set(scores);
    const cache = createDiskScoreCache(folder);
    await cache.put('a', shared);
    expect(await cache.get('a')).toEqual(scores);
  });

  test('the folder is made, for the user alone', async () => {
    const cache = createDiskScoreCache(join(folder, 'deep', 'down'));
    await cache.put('a', scores);
    expect(await cache.get('a')).toEqual(scores);
  });
});

describe('a file that is broken is as none, and is written again', () => {
  test.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, 64 + 8 * 999)],
    ['cut within the header', (file) => truncateSync(file, 20)],
    ['empty', (file) => truncateSync(file, 0)],
    ['longer', (file) => writeFileSync(file, 'x', { flag: 'a' })],
    ['one bit of a score', (file) => edit(file, (bytes) => bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100))],
    ['another version', (file) => edit(file, (bytes) => bytes.writeUInt32LE(2, 8))],
    ['a length that is no number', (file) => edit(file, (bytes) => bytes.writeDoubleLE(Number.NaN, 16))],
    ['a length beyond memory', (file) => edit(file, (bytes) => bytes.writeDoubleLE(1e300, 16))],
    ['of something else', (file) => writeFileSync(file, 'hello '.repeat(1000))],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s', async (name, breakIt) => {
    const cache = createDiskScoreCache(folder);
    await cache.put('a', scores);
    breakIt(onlyFile());
    expect(await cache.get('a')).toBeNull();
    await cache.put('a', scores);
    expect(await cache.get('a')).toEqual(name === 'a folder' ? null : scores);
    expect(files()).toHaveLength(1);
  });

  test("the scores of another key under this key's name", async () => {
    const cache = createDiskScoreCache(folder);
    await cache.put('a', scores);
    const a = onlyFile();
    await cache.put('b', scores.subarray(1));
    const b = join(folder, String(files().find((name) => !a.endsWith(name))));
    copyFileSync(b, a);
    expect(await cache.get('a')).toBeNull();
    expect(await cache.get('b')).toEqual(scores.slice(1));
  });
});

describe('the folder does not grow beyond its limit', () => {
  const size = 64 + scores.byteLength;
  const age = (file: string, seconds: number) => {
    const then = Date.now() / 1000 - seconds;
    utimesSync(file, then, then);
  };

  test('what was longest unused goes first; a read counts as use', async () => {
    const cache = createDiskScoreCache(folder, 3 * size);
    const fileOf: Record<string, string> = {};
    for (const key of ['a', 'b', 'c']) {
      const before = files();
      await cache.put(key, scores);
      fileOf[key] = join(folder, String(files().find((name) => !before.includes(name))));
    }
    for (const [key, seconds] of Object.entries({ a: 300, b: 200, c: 100 }))
      age(String(fileOf[key]), seconds);
    expect(await cache.get('a')).toEqual(scores);
    await cache.put('d', scores);
    expect(
      await Promise.all(['a', 'b', 'c', 'd'].map(async (key) => (await cache.get(key)) !== null)),
    ).toEqual([true, false, true, true]);
  });

  test('what a killed process left goes too; files of others stay', async () => {
    const cache = createDiskScoreCache(folder, 2 * size);
    const left = join(folder, `${'0'.repeat(64)}.scores.3b241101-e2bb-4255-8caf-4136c566a962.tmp`);
    const foreign = join(folder, 'notes.txt');
    for (const file of [left, foreign]) {
      writeFileSync(file, Buffer.alloc(size));
      age(file, 1000);
    }
    await cache.put('a', scores);
    expect(existsSync(left)).toBe(true);
    await cache.put('b', scores);
    expect([existsSync(left), existsSync(foreign)]).toEqual([false, true]);
    expect([await cache.get('a'), await cache.get('b')]).toEqual([scores, scores]);
  });

  test('scores larger than the limit are not kept and push nothing out', async () => {
    const cache = createDiskScoreCache(folder, size);
    await cache.put('a', scores);
    await cache.put('b', new Float64Array(1001));
    expect([await cache.get('a'), await cache.get('b')]).toEqual([scores, null]);
  });
});

describe('no disk is no failure', () => {
  test('a file where the folder should be', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const cache = createDiskScoreCache(join(file, 'scores'));
    await cache.put('a', scores);
    expect(await cache.get('a')).toBeNull();
  });

  test('a folder that nobody may write to', async () => {
    const cache = createDiskScoreCache('/proc/assay');
    await cache.put('a', scores);
    expect(await cache.get('a')).toBeNull();
  });

  test('a full disk keeps nothing, and no half of it', () => {
    const bundle = `dist/test-results/cli/disk-score-cache-${process.pid}.mjs`;
    execFileSync('node_modules/.bin/esbuild', [
      join('cli', 'engines', 'disk-score-cache.ts'),
      ...['--bundle', '--platform=node', '--format=esm', '--log-level=warning', `--outfile=${bundle}`],
    ]);
    const script = `
      const { createDiskScoreCache } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
      const cache = createDiskScoreCache(${JSON.stringify(folder)});
      await cache.put('small', new Float64Array(100));
      await cache.put('large', new Float64Array(100_000));
      console.log((await cache.get('small'))?.length, await cache.get('large'));`;
    const node = [process.execPath, '--input-type=module', '--eval', script];
    // No process below may write a file of more than 64 KiB.
    const answer = execFileSync('bash', ['-c', 'ulimit -f 64; exec "$@"', 'bash', ...node], {
      encoding: 'utf8',
    });
    rmSync(bundle);
    expect(answer).toBe('100 null\n');
    expect(files()).toHaveLength(1);
  });
});
