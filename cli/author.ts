import { execFile } from 'node:child_process';
import { homedir, userInfo } from 'node:os';

const giveUpAfterMs = 5000;

/**
 * Who makes a change in `folder`: the name and the address that Git has for it, or else the user of the system.
 * Git is looked for from the home folder, so that no program that lies beside a gate is run in its place.
 */
export async function authorIn(folder: string): Promise<string> {
  const [name, email] = await Promise.all(
    ['user.name', 'user.email'].map((key) => ask(['-C', folder, 'config', '--get', key])),
  );
  const known = [name, email === '' ? '' : `<${email}>`].filter((part) => part !== '');
  return known.join(' ') || systemUser();
}

/** A container may run as a number that has no name. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}

/** An empty text where Git is not there or does not know. */
function ask(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile('git', args, { cwd: homedir(), timeout: giveUpAfterMs }, (error, stdout) =>
      resolve(error === null ? stdout.trim() : ''),
    );
  });
}
