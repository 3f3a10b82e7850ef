import { electronArguments, runWithDisplay } from './setup/display.mjs';

const [command, ...words] = process.argv.slice(2);
if (!command) {
  console.error('Usage: node scripts/with-display.mjs COMMAND [ARGUMENT...]');
  process.exit(2);
}

try {
  process.exitCode = await runWithDisplay(await spelledOut(command, words));
} catch (error) {
  console.error(`${command} could not start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 127;
}

/**
 * `electron` stands for this project's Electron with the switches that the system asks for.
 * @param {string} name
 * @param {string[]} rest
 * @returns {Promise<string[]>}
 */
async function spelledOut(name, rest) {
  if (name === 'node') return [process.execPath, ...rest];
  if (name !== 'electron') return [name, ...rest];
  const { default: executable } = await import('electron');
  return [String(executable), ...electronArguments(), ...rest];
}
