/**
 * What `electron FOLDER` runs: reads the command line as Electron's own default app does,
 * then starts the CommonJS app found in FOLDER.
 */
const { existsSync, readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

/** @param {string[]} words the command line after the executable */
function readCommandLine(words) {
  const preloads = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '-r' || word === '--require') preloads.push(words[++index]);
    else if (word === '-v' || word === '--version') return { preloads, wantsVersion: true };
    else if (!word.startsWith('-')) return { preloads, target: path.resolve(word) };
  }
  return { preloads };
}

/** @param {string} target an app's folder, or one script */
function describeApp(target) {
  if (!statSync(target).isDirectory()) {
    return { folder: path.dirname(target), main: target, manifest: {} };
  }
  const manifestPath = path.join(target, 'package.json');
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  const main = require.resolve(path.join(target, manifest.main ?? 'index.js'));
  return { folder: target, main, manifest };
}

/** @param {ReturnType<typeof describeApp>} described */
function startApp({ folder, main, manifest }) {
  if (manifest.version) app.setVersion(manifest.version);
  const name = manifest.productName ?? manifest.name;
  if (name) app.name = name;
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  app.setAppPath(folder);
  Module._load(main, module, true);
}

const commandLine = readCommandLine(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
Module._preloadModules(commandLine.preloads);

if (commandLine.wantsVersion) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!commandLine.target) {
  console.error('Name the folder of the app to start: electron FOLDER');
  process.exit(1);
}
try {
  startApp(describeApp(commandLine.target));
} catch (error) {
  console.error(`The app at ${commandLine.target} could not start:`, error);
  process.exit(1);
}
