import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './assay-window';
import { columns, makeLargeGate } from './large-gate';
import { startRun, verdictOn } from './runs';

const rows = 2_000_000;
const megabyte = 2 ** 20;

test('2,000,000 rows x 15 columns are validated while the page stays alive', async ({ open }) => {
  expect(columns).toHaveLength(15);
  const gate = await makeLargeGate(rows);
  const { page } = await open(gate);
  await expect(page.getByRole('heading', { name: 'Two million rows' })).toBeVisible();
  await page.evaluate(() => {
    const longest = { task: 0, heap: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.task = Math.max(longest.task, entry.duration);
    }).observe({ type: 'longtask' });
    setInterval(() => {
      const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
      longest.heap = Math.max(longest.heap, memory?.usedJSHeapSize ?? 0);
    }, 100);
  });
  await startRun(page);
  await expect(verdictOn(page)).toHaveText('PASS', { timeout: 100_000 });
  const longest = await page.evaluate(() => Reflect.get(window, 'longest') as { task: number; heap: number });
  test.info().annotations.push({
    type: 'measured',
    description: `longest task of the page ${longest.task.toFixed(0)} ms, heap at most ${(longest.heap / megabyte).toFixed(0)} MiB`,
  });
  expect(longest.task).toBeLessThan(500);
  expect(longest.heap).toBeGreaterThan(0);
  expect(longest.heap).toBeLessThan(100 * megabyte);
  await rm(path.dirname(gate), { recursive: true, force: true });
});
