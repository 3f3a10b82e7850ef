import { confirmElectronStarts } from './setup/confirm-electron.mjs';
import { ensureElectronBinary } from './setup/electron-binary.mjs';
import { mendableMessage } from './setup/setup-problem.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const isQuiet = process.argv.includes('--quiet');
let didSomething = false;

/** @param {string} line */
function say(line) {
  didSomething = true;
  console.log(line);
}

try {
  const electron = await ensureElectronBinary(say);
  await ensureSystemPackages(electron.executable, say);
  if (await confirmElectronStarts(electron)) didSomething = true;
  if (didSomething || !isQuiet) console.log(`Ready: Electron ${electron.version} starts.`);
} catch (error) {
  console.error(mendableMessage(error) ?? error);
  process.exitCode = 1;
}
