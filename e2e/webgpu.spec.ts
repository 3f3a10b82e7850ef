import path from 'node:path';
import type { RunDocument } from '../shared/run/schema';
import { expect, root, test } from './assay-window';
import { assay, runInWindow } from './runs';

const softwareAdapter = [
  '-r',
  path.join(root, 'e2e', 'vulkan-feature.cjs'),
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-vulkan=swiftshader',
  '--ignore-gpu-blocklist',
];
const gate = path.join(root, 'e2e/gates/network/network.assay.yaml');

test.describe('with a software adapter', () => {
  test.use({ electronSwitches: softwareAdapter });

  test('a neural network runs on WebGPU and gives the scores of WASM', async ({ open }) => {
    const assayWindow = await open(gate);
    await assayWindow.page.getByLabel('Where the models run').selectOption('webgpu');
    const onGpu = await runInWindow(assayWindow);
    const candidate = onGpu.models.find(({ role }) => role === 'candidate');
    expect(candidate?.provider).toBe('webgpu');
    const [, difference] = /within (\S+)$/.exec(candidate?.provider_note ?? '') ?? [];
    expect(Number(difference)).toBeLessThanOrEqual(1e-4);

    const { stdout } = await assay('run', gate, '--provider', 'wasm', '--json');
    const onWasm: RunDocument = JSON.parse(stdout);
    expect(onWasm.models.find(({ role }) => role === 'candidate')?.provider).toBe('wasm');
    for (const [id, value] of Object.entries(onWasm.evaluations[0]?.metrics ?? {})) {
      expect(Math.abs(Number(onGpu.evaluations[0]?.metrics[id]) - Number(value)), id).toBeLessThanOrEqual(
        1e-4,
      );
    }
  });
});

test('without an adapter the run falls back to WASM by itself and says so', async ({ open }) => {
  const assayWindow = await open(gate);
  await assayWindow.page.getByLabel('Where the models run').selectOption('webgpu');
  const run = await runInWindow(assayWindow);
  expect(run.models.find(({ role }) => role === 'candidate')?.provider).toBe('wasm');
});
