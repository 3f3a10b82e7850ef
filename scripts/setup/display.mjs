import { spawn } from 'node:child_process';
import os from 'node:os';

const VIRTUAL_SCREEN = ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'];
const FORWARDED_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const LAST_RESORT_MS = 5000;

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Chromium refuses to run its sandbox as root.
 * @returns {string[]}
 */
export function electronArguments() {
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  return isRootOnLinux ? ['--no-sandbox'] : [];
}

/**
 * Runs a command on the screen there is, or on a virtual one, and ends all it started.
 * @param {string[]} command
 * @returns {Promise<number>} its exit code
 */
export function runWithDisplay(command) {
  const isVirtual = !hasDisplay();
  const [executable = '', ...words] = isVirtual ? [...VIRTUAL_SCREEN, ...command] : command;
  const child = spawn(executable, words, {
    stdio: 'inherit',
    detached: isVirtual,
    env: { ELECTRON_OZONE_PLATFORM_HINT: 'auto', ...process.env },
  });

  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    if (!isVirtual) return child.kill(signal);
    // xvfb-run is a shell script that passes no signal on: its whole process group gets it.
    try {
      return process.kill(-(child.pid ?? Number.NaN), signal);
    } catch {
      return false;
    }
  };
  for (const signal of FORWARDED_SIGNALS) {
    process.on(signal, () => {
      send(signal);
      setTimeout(() => send('SIGKILL'), LAST_RESORT_MS).unref();
    });
  }

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (isVirtual) send('SIGTERM');
      resolve(code ?? 128 + os.constants.signals[signal ?? 'SIGTERM']);
    });
  });
}
