import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecentFile } from '../shared/ipc';
import { RecentFiles } from './recent-files';

let folder: string;
let store: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-recent-'));
  store = path.join(folder, 'recent.json');
});
afterEach(() => rm(folder, { recursive: true }));

function gate(name: string): RecentFile {
  return {
    path: `/gates/${name}`,
    kind: 'gate',
    title: name,
    openedAt: '2026-01-01T00:00:00Z',
    verdict: null,
  };
}

const paths = (recent: RecentFiles) => recent.files.map((file) => file.path);

test('the newest comes first, once, and survives a restart', async () => {
  const recent = await RecentFiles.read(store);
  await recent.add(gate('a'));
  await recent.add(gate('b'));
  await recent.add(gate('a'));
  expect(paths(recent)).toEqual(['/gates/a', '/gates/b']);
  expect(paths(await RecentFiles.read(store))).toEqual(['/gates/a', '/gates/b']);
  expect(await readdir(folder)).toEqual(['recent.json']);
});

test('writes at the same time do not lose one another', async () => {
  const recent = await RecentFiles.read(store);
  await Promise.all(Array.from({ length: 80 }, (_, index) => recent.add(gate(String(index)))));
  const read = await RecentFiles.read(store);
  expect(paths(read)).toEqual(paths(recent));
  expect(read.files).toHaveLength(60);
  expect(paths(read)[0]).toBe('/gates/79');
});

test('removing and clearing', async () => {
  const recent = await RecentFiles.read(store);
  await recent.add(gate('a'));
  await recent.add(gate('b'));
  await recent.remove(['/gates/b']);
  expect([recent.has('/gates/a'), recent.has('/gates/b')]).toEqual([true, false]);
  await recent.clear();
  expect(paths(await RecentFiles.read(store))).toEqual([]);
});

test.each(['{"version": 1, "files": [', '{"version": 2, "files": []}', '[]', ''])(
  'a store that holds %s starts empty and is put aside',
  async (text) => {
    await writeFile(store, text);
    const recent = await RecentFiles.read(store);
    expect(recent.files).toEqual([]);
    expect(await readFile(`${store}.bad`, 'utf8')).toBe(text);
    await recent.add(gate('a'));
    expect(paths(await RecentFiles.read(store))).toEqual(['/gates/a']);
  },
);

test('tells of every change', async () => {
  const seen: number[] = [];
  const recent = await RecentFiles.read(store, (files) => seen.push(files.length));
  await recent.add(gate('a'));
  await recent.clear();
  expect(seen).toEqual([1, 0]);
});
