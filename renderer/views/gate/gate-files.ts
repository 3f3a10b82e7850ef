import type { Dataset } from '../../../shared/checks/check';
import { filesOfGate } from '../../../shared/gate/files';
import type { OpenedGate } from '../../../shared/ipc';
import type { Problem } from '../../../shared/problem';
import type { FileRecord } from '../../../shared/run/schema';

export interface FileToRun {
  readonly role: FileRecord['role'];
  readonly path: string;
  readonly sizeBytes: number | null;
  /** The SHA-256 that the gate pins. */
  readonly pin: string | null;
  readonly problem: Problem | null;
}

/** The files that a gate names, data first, with what is known of each. */
export function filesToRun({ gate, files, missing }: OpenedGate): FileToRun[] {
  return filesOfGate(gate).map(({ name, field, role }) => {
    const isAbout = ({ where, message }: Problem) =>
      where.field === field || where.file === name || message.includes(name);
    return {
      role,
      path: name,
      sizeBytes: files.find((granted) => granted.name === name)?.sizeBytes ?? null,
      pin: role === 'candidate' || role === 'baseline' ? null : pinOf(gate.data[role]),
      problem: missing.find(isAbout) ?? null,
    };
  });
}

function pinOf(file: OpenedGate['gate']['data'][Dataset]): string | null {
  return file !== undefined && 'sha256' in file ? (file.sha256 ?? null) : null;
}
