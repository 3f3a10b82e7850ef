import type { Problem } from './problem';

/** What can be wrong with a file that a gate names, in the words that the window and the command line share. */

export function fileMissing(file: string): Problem {
  return {
    kind: 'file-missing',
    message: `${file} does not exist`,
    where: { file },
    mend: 'correct the path in the gate file (it is relative to the folder of the gate file), or put the file there',
  };
}

export function notAFile(file: string): Problem {
  return unreadable(file, 'is not a regular file', 'name a file, not a folder or a device');
}

export function outsideGateFolder(file: string): Problem {
  return unreadable(
    file,
    'is outside the folder of the gate file',
    'move it into the folder of the gate file, or below it',
  );
}

/** `reason` completes the sentence "… cannot be read: ". */
export function fileUnreadable(file: string, reason: string): Problem {
  return unreadable(file, `cannot be read: ${reason}`, 'check the permissions of the file');
}

function unreadable(file: string, what: string, mend: string): Problem {
  return { kind: 'file-unreadable', message: `${file} ${what}`, where: { file }, mend };
}
