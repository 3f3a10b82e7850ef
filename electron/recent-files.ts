import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import type { RecentFile } from '../shared/ipc';
import { verdictStatuses } from '../shared/run/schema';
import { writeAtomically } from './atomic-write';

const maximumFiles = 60;

const storeSchema = z.object({
  version: z.literal(1),
  files: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['gate', 'run']),
      title: z.string(),
      openedAt: z.string(),
      verdict: z.enum(verdictStatuses).nullable(),
    }),
  ),
});

/** What was opened lately, the newest first, in one JSON file. A file that cannot be understood is put aside. */
export class RecentFiles {
  readonly #storePath: string;
  readonly #onChange: (files: readonly RecentFile[]) => void;
  #files: readonly RecentFile[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(storePath: string, onChange: (files: readonly RecentFile[]) => void) {
    this.#storePath = storePath;
    this.#onChange = onChange;
  }

  static async read(
    storePath: string,
    onChange: (files: readonly RecentFile[]) => void = () => {},
  ): Promise<RecentFiles> {
    const recent = new RecentFiles(storePath, onChange);
    const text = await readFile(storePath, 'utf8').catch(() => null);
    if (text === null) return recent;
    try {
      recent.#files = storeSchema.parse(JSON.parse(text)).files;
    } catch {
      await rename(storePath, `${storePath}.bad`);
    }
    return recent;
  }

  get files(): readonly RecentFile[] {
    return this.#files;
  }

  has(path: string): boolean {
    return this.#files.some((file) => file.path === path);
  }

  async add(file: RecentFile): Promise<void> {
    const others = this.#files.filter((known) => known.path !== file.path);
    await this.#save([file, ...others].slice(0, maximumFiles));
  }

  async remove(paths: readonly string[]): Promise<void> {
    await this.#save(this.#files.filter((file) => !paths.includes(file.path)));
  }

  async clear(): Promise<void> {
    await this.#save([]);
  }

  #save(files: readonly RecentFile[]): Promise<void> {
    this.#files = files;
    this.#onChange(files);
    const write = () => writeAtomically(this.#storePath, JSON.stringify({ version: 1, files }, null, 2));
    this.#writing = this.#writing.then(write, write);
    return this.#writing;
  }
}
