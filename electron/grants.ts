import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileMissing, fileUnreadable, notAFile, outsideGateFolder } from '../shared/file-problems';
import type { Problem, Result } from '../shared/problem';
import type { GrantedFile } from '../shared/worker-messages';
import { FileRefused, openRegularFile, refusalOf } from './regular-file';

/** The files that the window may read, each behind a token that cannot be guessed: those that an opened gate names, and data that the user picked. */
export class Grants {
  readonly #pathOf = new Map<string, string>();
  readonly #tokenOf = new Map<string, string>();

  /** `name` as a gate in `folder` gives it. Only regular files at or below the folder are granted. */
  async grant(folder: string, name: string): Promise<Result<GrantedFile>> {
    try {
      const file = await realpath(path.resolve(folder, name));
      if (!isBelow(await realpath(folder), file)) return refused(outsideGateFolder(name));
      return { ok: true, value: await this.#grantReal(name, file) };
    } catch (error) {
      return refused(problemOf(name, refusalOf(error)));
    }
  }

  /** A file that the user picked, wherever it lies; it is called by its name without the folder. */
  async grantPicked(file: string): Promise<Result<GrantedFile>> {
    const name = path.basename(file);
    try {
      return { ok: true, value: await this.#grantReal(name, await realpath(file)) };
    } catch (error) {
      return refused(problemOf(name, refusalOf(error)));
    }
  }

  /** The file behind a token, opened; null when there is no such grant, or a link now leads elsewhere. */
  async open(token: string): ReturnType<typeof openRegularFile> {
    const file = this.#pathOf.get(token);
    if (file === undefined) throw new FileRefused('missing', 'this file was not granted');
    if ((await realpath(file).catch(() => file)) !== file) {
      throw new FileRefused('unreadable', 'it was replaced by a link');
    }
    return openRegularFile(file);
  }

  async #grantReal(name: string, file: string): Promise<GrantedFile> {
    const { handle, sizeBytes } = await openRegularFile(file);
    await handle.close();
    return { name, token: this.#token(file), sizeBytes };
  }

  #token(file: string): string {
    const token = this.#tokenOf.get(file) ?? randomUUID();
    this.#tokenOf.set(file, token);
    this.#pathOf.set(token, file);
    return token;
  }
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function problemOf(name: string, error: unknown): Problem {
  if (!(error instanceof FileRefused)) throw error;
  if (error.kind === 'missing') return fileMissing(name);
  return error.kind === 'not-regular' ? notAFile(name) : fileUnreadable(name, error.reason);
}

function refused(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
