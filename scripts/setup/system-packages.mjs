import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasDisplay } from './display.mjs';
import { isOnPath } from './executable-search.mjs';
import { SetupProblem } from './setup-problem.mjs';
import { findMissingLibraries, hasAnyFont } from './system-libraries.mjs';

const run = promisify(execFile);

const LIBRARY_PACKAGES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
];
const DISPLAY_PACKAGES = ['xvfb', 'xauth'];
const FONT_PACKAGES = ['fonts-dejavu-core'];

/**
 * Makes sure Electron finds its shared libraries, a display and a font on Linux.
 * @param {string} executable
 * @param {(line: string) => void} say
 */
export async function ensureSystemPackages(executable, say) {
  if (process.platform !== 'linux') return;
  const { reasons, packages } = await findMissing(executable);
  if (packages.length === 0) return;
  const problem = `Missing on this system: ${reasons.join(', ')}.`;
  if (!isOnPath('apt-get')) {
    throw new SetupProblem(
      `${problem}\nInstall them with your package manager (Debian's names: ${packages.join(' ')}) and run the same command again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await existingNames(packages);
    throw new SetupProblem(
      `${problem}\nType: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  say(`${problem} Installing ${packages.join(' ')}`);
  await installWithApt(packages);
}

/** @param {string} executable */
async function findMissing(executable) {
  const libraries = await findMissingLibraries(executable);
  const needsXvfb = !hasDisplay() && !['Xvfb', 'xvfb-run', 'xauth'].every(isOnPath);
  const needsFont = isOnPath('apt-get') && !hasAnyFont();
  return {
    reasons: [...libraries, ...(needsXvfb ? ['a display (Xvfb)'] : []), ...(needsFont ? ['a font'] : [])],
    packages: [
      ...(libraries.length > 0 ? LIBRARY_PACKAGES : []),
      ...(needsXvfb ? DISPLAY_PACKAGES : []),
      ...(needsFont ? FONT_PACKAGES : []),
    ],
  };
}

/** @param {string[]} packages */
async function installWithApt(packages) {
  const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', [...apt, 'update'], { env });
    const names = await existingNames(packages);
    await run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...names], {
      env,
      maxBuffer: 64e6,
    });
  } catch (error) {
    const stderr = /** @type {{ stderr?: string }} */ (error).stderr?.trim();
    throw new SetupProblem(
      `apt-get could not install ${packages.join(' ')}:\n${stderr}\nCheck the network and run the same command again.`,
    );
  }
}

/**
 * Newer Debian and Ubuntu releases add `t64` to the names of some libraries.
 * @param {string[]} packages
 */
async function existingNames(packages) {
  const candidates = packages.flatMap((name) => [name, `${name}t64`]);
  const { stdout } = await run('apt-cache', ['policy', ...candidates], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const installable = /^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm;
  const known = new Set([...stdout.matchAll(installable)].map((match) => match[1]));
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}
