import { type Dataset, datasets } from '../../../shared/checks/check';
import { filesOfGate } from '../../../shared/gate/files';
import type { OpenedGate } from '../../../shared/ipc';
import type { Problem } from '../../../shared/problem';
import type { FileRecord } from '../../../shared/run/schema';

export interface FileToRun {
  readonly role: FileRecord['role'];
  readonly path: string;
  readonly sizeBytes: number | null;
  /** The SHA-256 that the gate pins: of the file, else of its content. */
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
      pin: isDataset(role) ? pinOf(gate.data[role]) : null,
      problem: missing.find(isAbout) ?? null,
    };
  });
}

function isDataset(role: FileRecord['role']): role is Dataset {
  return datasets.some((dataset) => dataset === role);
}

interface Pins {
  readonly path: string;
  readonly sha256?: string | undefined;
  readonly content_sha256?: string | undefined;
}

function pinOf(file: Pins | undefined): string | null {
  return file?.sha256 ?? file?.content_sha256 ?? null;
}
