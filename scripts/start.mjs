import { electronArguments, hasDisplay, runWithDisplay } from './setup/display.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { mendableMessage } from './setup/setup-problem.mjs';

async function showExample() {
  const { default: electron } = await import('electron');
  await requireSandbox(String(electron));
  if (!hasDisplay()) {
    console.log('No display here: the example runs in a window on a virtual one.');
    return runWithDisplay([process.execPath, 'scripts/picture-example.mjs']);
  }
  return runWithDisplay([String(electron), ...electronArguments(), '.', '--example', 'incident']);
}

try {
  process.exitCode = await showExample();
} catch (error) {
  console.error(mendableMessage(error) ?? error);
  process.exitCode = 1;
}
