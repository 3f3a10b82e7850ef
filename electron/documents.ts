import path from 'node:path';
import type { Opened, OpenedGate, OpenedRun, RecentFile } from '../shared/ipc';
import type { RunDocument } from '../shared/run/schema';
import { examplePath } from './examples';
import type { Grants } from './grants';
import { keepRun } from './kept-runs';
import { openFile } from './open-file';
import type { RecentFiles } from './recent-files';

/** Opens gates and runs for the window and keeps account of them. */
export class Documents {
  readonly #grants: Grants;
  readonly #recent: RecentFiles;
  readonly #appFolder: string;
  readonly #runsFolder: string;
  readonly #shown = new Set<string>();

  constructor(options: { grants: Grants; recent: RecentFiles; appFolder: string; runsFolder: string }) {
    this.#grants = options.grants;
    this.#recent = options.recent;
    this.#appFolder = options.appFolder;
    this.#runsFolder = options.runsFolder;
  }

  async open(file: string): Promise<Opened> {
    const opened = await openFile(path.resolve(file), this.#grants);
    this.#shown.add(opened.path);
    if (opened.kind === 'gate' || opened.kind === 'run') await this.#recent.add(recentOf(opened));
    return opened;
  }

  /** Only what was opened before: a path from the window is not a reason to read a file. */
  async openRecent(file: string): Promise<Opened> {
    if (this.#recent.has(file) || this.#shown.has(file)) return this.open(file);
    return refused(file, `${file} is not among the recent files`, 'open it with the open dialog');
  }

  async openDropped(file: string): Promise<Opened> {
    if (file !== '') return this.open(file);
    return refused(
      file,
      'what was dropped is not a file on this computer',
      'drop a gate file, a run.json or a Parquet file',
    );
  }

  async openExample(id: string): Promise<Opened> {
    const file = examplePath(this.#appFolder, id);
    if (file === null)
      return refused(id, `there is no example "${id}"`, 'choose one that the start page lists');
    this.#shown.add(file);
    return openFile(file, this.#grants);
  }

  async keep(document: RunDocument): Promise<string> {
    const kept = await keepRun(this.#runsFolder, document);
    await this.#recent.remove(kept.removed);
    await this.#recent.add(recentOf({ kind: 'run', path: kept.path, document }));
    this.#shown.add(kept.path);
    return kept.path;
  }

  /** Lets a path that the app itself wrote be shown. */
  allowShowing(file: string): void {
    this.#shown.add(file);
  }

  mayShow(file: string): boolean {
    return this.#shown.has(file) || this.#recent.has(file);
  }
}

function recentOf(opened: OpenedGate | OpenedRun): RecentFile {
  const isRun = opened.kind === 'run';
  return {
    path: opened.path,
    kind: opened.kind,
    title: isRun ? opened.document.gate.spec.name : opened.gate.name,
    openedAt: new Date().toISOString(),
    verdict: isRun ? opened.document.verdict.status : null,
  };
}

function refused(file: string, message: string, mend: string): Opened {
  const problem = { kind: 'file-missing', message, where: { file }, mend } as const;
  return { kind: 'problems', path: file, problems: [problem], source: null };
}
