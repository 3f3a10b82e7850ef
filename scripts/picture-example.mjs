import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronArguments } from './setup/display.mjs';

const picture = path.resolve('out', 'incident.png');
const userData = await mkdtemp(path.join(tmpdir(), 'assay-'));
const switches = electronArguments();
const app = await _electron.launch({
  args: [...switches, '.', '--example', 'incident', `--user-data-dir=${userData}`],
  chromiumSandbox: !switches.includes('--no-sandbox'),
});
try {
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const verdict = page.getByRole('status', { name: /^Verdict/ });
  await verdict.waitFor({ timeout: 120_000 });
  await mkdir(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  const reason = await page.getByRole('heading', { level: 1 }).textContent();
  console.log(`\n${await verdict.textContent()}  ${reason}\n\nScreenshot: ${picture}`);
} finally {
  await app.close();
  await rm(userData, { recursive: true, force: true });
}
