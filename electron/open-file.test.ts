import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listExamples } from './examples';
import { Grants } from './grants';
import { openFile } from './open-file';

const example = path.resolve('examples/fraud/healthy.assay.yaml');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-open-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(name: string, text: string | Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return openFile(file, new Grants());
}

describe('a gate', () => {
  test('opens with its hash, its source and the files that it names', async () => {
    const source = await readFile(example, 'utf8');
    const gate = await openFile(example, new Grants());
    if (gate.kind !== 'gate') throw new Error(JSON.stringify(gate));
    expect(gate.source).toBe(source);
    expect(gate.sha256).toBe(createHash('sha256').update(source).digest('hex'));
    expect(gate.missing).toEqual([]);
    expect(gate.hints).toEqual([]);
    expect(gate.files.map((file) => file.name)).toEqual([
      'data/train.parquet',
      'data/reference.parquet',
      'data/eval.parquet',
      'models/candidate.onnx',
      'models/baseline.onnx',
    ]);
    expect(gate.files.every((file) => file.sizeBytes > 1000)).toBe(true);
  });

  test('opens with the hints that the file alone shows, each with its place', async () => {
    const gate = await opened(
      'unpinned.assay.yaml',
      (await readFile(example, 'utf8')).replace(/ {4}sha256: \w+\n/, ''),
    );
    if (gate.kind !== 'gate') throw new Error(JSON.stringify(gate));
    expect(gate.hints).toMatchObject([{ id: 'eval-not-pinned', where: { column: 3, field: 'data.eval' } }]);
  });

  test('away from its files opens and says what is missing, and where it is named', async () => {
    const gate = await opened('moved.assay.yaml', await readFile(example));
    if (gate.kind !== 'gate') throw new Error(JSON.stringify(gate));
    expect(gate.files).toEqual([]);
    expect(gate.missing).toContainEqual(
      expect.objectContaining({
        kind: 'file-missing',
        message: 'data/eval.parquet does not exist',
        where: { file: 'data/eval.parquet', field: 'data.eval.path' },
      }),
    );
  });

  test('with a byte order mark is hashed as it lies on the disk', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), await readFile(example)]);
    expect(await opened('bom.assay.yaml', bytes)).toMatchObject({
      kind: 'gate',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('that names a device does not open it', async () => {
    await mkdir(path.join(folder, 'data'), { recursive: true });
    execFileSync('mkfifo', [path.join(folder, 'data', 'eval.parquet')]);
    const gate = await opened('pipe.assay.yaml', await readFile(example));
    expect(gate).toMatchObject({ kind: 'gate' });
    expect(JSON.stringify(gate)).toContain('data/eval.parquet is not a regular file');
  });
});

describe('data', () => {
  test.each(['eval.parquet', 'eval.data'])(
    '%s opens as data, and this file alone is granted',
    async (name) => {
      const copy = path.join(folder, name);
      await copyFile('examples/fraud/data/eval.parquet', copy);
      const grants = new Grants();
      const data = await openFile(copy, grants);
      if (data.kind !== 'data') throw new Error(JSON.stringify(data));
      expect(data).toMatchObject({ path: copy, file: { name } });
      const { handle, sizeBytes } = await grants.open(data.file.token);
      await handle.close();
      expect(sizeBytes).toBe(data.file.sizeBytes);
    },
  );

  test('that is not there is a problem', async () => {
    expect(await openFile(path.join(folder, 'none.parquet'), new Grants())).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'file-missing', message: 'none.parquet does not exist' }],
    });
  });
});

describe('problems', () => {
  test('broken YAML keeps its source and points to the line', async () => {
    const source = 'assay: 1\nname: x\n\tdata: y\n';
    expect(await opened('tabs.assay.yaml', source)).toMatchObject({
      kind: 'problems',
      source,
      problems: [{ kind: 'gate-syntax', where: { line: 3 } }],
    });
  });

  test('a damaged run is not taken for a gate', async () => {
    expect(await opened('run.json', '{"assay_run": 1, "id": ')).toMatchObject({
      kind: 'problems',
      problems: [{ kind: 'run-invalid' }],
    });
  });

  test('a file that is not there', async () => {
    expect(await openFile(path.join(folder, 'nothing.yaml'), new Grants())).toMatchObject({
      kind: 'problems',
      source: null,
      problems: [{ kind: 'file-missing' }],
    });
  });

  test('a folder, a pipe and a device', async () => {
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const file of [folder, pipe, '/dev/zero']) {
      expect(await openFile(file, new Grants())).toMatchObject({
        kind: 'problems',
        problems: [{ kind: 'file-unreadable', message: `${file} cannot be read: it is not a regular file` }],
      });
    }
  });

  test('a file that is far too large is not read', async () => {
    const file = path.join(folder, 'large.json');
    await writeFile(file, '{}');
    await truncate(file, 3 * 1024 ** 3);
    expect(await openFile(file, new Grants())).toMatchObject({
      problems: [
        { kind: 'file-unreadable', message: `${file} has 3072 MiB; a gate or a run has at most 20` },
      ],
    });
  });
});

test('the examples are described by their own gates', async () => {
  const examples = await listExamples(process.cwd());
  expect(examples.map(({ id }) => id)).toEqual(['healthy', 'undecided', 'subtle', 'incident']);
  expect(examples.every(({ title, description }) => title !== '' && description !== '')).toBe(true);
});
