import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileResponse } from './file-response';
import { Grants } from './grants';

let root: string;
let folder: string;

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'assay-grants-')));
  folder = path.join(root, 'gate');
  await mkdir(path.join(folder, 'data'), { recursive: true });
  await writeFile(path.join(folder, 'data', 'a.parquet'), '0123456789');
  await writeFile(path.join(folder, 'empty.bin'), '');
  await writeFile(path.join(root, 'outside.parquet'), 'secret');
  await mkdir(path.join(root, 'gate-beside'));
  await writeFile(path.join(root, 'gate-beside', 'a.parquet'), 'secret');
  await symlink(path.join(root, 'outside.parquet'), path.join(folder, 'link.parquet'));
  await symlink(path.join(folder, 'data', 'a.parquet'), path.join(folder, 'inner-link.parquet'));
  await symlink('round.parquet', path.join(folder, 'round.parquet'));
  execFileSync('mkfifo', [path.join(folder, 'pipe.parquet')]);
});

afterAll(() => rm(root, { recursive: true }));

async function granted(grants: Grants, name: string) {
  const result = await grants.grant(folder, name);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

describe('grant', () => {
  test.each(['data/a.parquet', './data/../data/a.parquet', 'inner-link.parquet'])(
    '%s is granted',
    async (name) => {
      const file = await granted(new Grants(), name);
      expect(file).toMatchObject({ name, sizeBytes: 10 });
      expect(file.token).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('an absolute path below the folder is granted', async () => {
    expect((await granted(new Grants(), path.join(folder, 'empty.bin'))).sizeBytes).toBe(0);
  });

  test('a file keeps its token', async () => {
    const grants = new Grants();
    expect((await granted(grants, 'data/a.parquet')).token).toBe(
      (await granted(grants, 'inner-link.parquet')).token,
    );
  });

  test.each([
    ['nothing.parquet', 'file-missing', 'nothing.parquet does not exist'],
    ['data/a.parquet/x', 'file-missing', 'data/a.parquet/x does not exist'],
    ['../outside.parquet', 'file-unreadable', '../outside.parquet is outside the folder of the gate file'],
    [
      '../gate-beside/a.parquet',
      'file-unreadable',
      '../gate-beside/a.parquet is outside the folder of the gate file',
    ],
    ['link.parquet', 'file-unreadable', 'link.parquet is outside the folder of the gate file'],
    ['/etc/hostname', 'file-unreadable', '/etc/hostname is outside the folder of the gate file'],
    ['data', 'file-unreadable', 'data is not a regular file'],
    ['pipe.parquet', 'file-unreadable', 'pipe.parquet is not a regular file'],
    ['/dev/zero', 'file-unreadable', '/dev/zero is outside the folder of the gate file'],
    [
      'round.parquet',
      'file-unreadable',
      'round.parquet cannot be read: ELOOP: too many symbolic links encountered',
    ],
  ])('%s is refused', async (name, kind, message) => {
    expect(await new Grants().grant(folder, name)).toMatchObject({
      ok: false,
      problems: [{ kind, message }],
    });
  });

  test('a name with NUL is refused', async () => {
    expect(await new Grants().grant(folder, 'a\0b')).toMatchObject({
      ok: false,
      problems: [{ kind: 'file-unreadable' }],
    });
  });
});

describe('fileResponse', () => {
  test('gives the whole file', async () => {
    const grants = new Grants();
    const response = await fileResponse(grants, (await granted(grants, 'data/a.parquet')).token, null);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('0123456789');
  });

  test('gives a range', async () => {
    const grants = new Grants();
    const response = await fileResponse(grants, (await granted(grants, 'data/a.parquet')).token, 'bytes=-4');
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 6-9/10');
    expect(await response.text()).toBe('6789');
  });

  test('answers 416 past the end and gives an empty file', async () => {
    const grants = new Grants();
    const { token } = await granted(grants, 'empty.bin');
    expect((await fileResponse(grants, token, 'bytes=0-')).status).toBe(416);
    const response = await fileResponse(grants, token, null);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('knows no other token', async () => {
    expect((await fileResponse(new Grants(), 'guess', null)).status).toBe(404);
  });

  test('does not follow a link that replaced the file', async () => {
    const grants = new Grants();
    const file = path.join(folder, 'swapped.parquet');
    await writeFile(file, 'good');
    const { token } = await granted(grants, 'swapped.parquet');
    await rm(file);
    expect((await fileResponse(grants, token, null)).status).toBe(404);
    await symlink(path.join(root, 'outside.parquet'), file);
    expect((await fileResponse(grants, token, null)).status).toBe(403);
  });
});
