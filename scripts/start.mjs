import { electronArguments, hasDisplay, runWithDisplay } from './setup/display.mjs';

if (hasDisplay()) {
  const { default: electron } = await import('electron');
  process.exitCode = await runWithDisplay([
    String(electron),
    ...electronArguments(),
    '.',
    '--example',
    'incident',
  ]);
} else {
  console.log('No display here: the example runs in a window on a virtual one.');
  process.exitCode = await runWithDisplay([process.execPath, 'scripts/picture-example.mjs']);
}
