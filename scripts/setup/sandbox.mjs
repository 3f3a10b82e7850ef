import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { SetupProblem } from './setup-problem.mjs';

const run = promisify(execFile);
const SET_USER_ID = 0o4000;

/**
 * Fails when Chromium could enter its sandbox neither through a user namespace nor through
 * its set-user-ID helper: it would abort before any window opens.
 * @param {string} executable
 */
export async function requireSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  if (isSetUserIdRoot(helper) || (await mayMakeUserNamespace())) return;
  throw new SetupProblem(
    `This system forbids user namespaces, so Electron's sandbox needs root's permission.\nType: sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** @param {string} helper */
function isSetUserIdRoot(helper) {
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & SET_USER_ID) !== 0;
}

async function mayMakeUserNamespace() {
  try {
    await run('unshare', ['--user', '--map-root-user', 'true']);
    return true;
  } catch (error) {
    const hasNoSuchCommand = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
    return hasNoSuchCommand;
  }
}
