import { createSHA256 } from 'hash-wasm';
import type { CancelSignal, FileSource, Fingerprint } from '../../shared/engines';
import { fileMissing, fileUnreadable } from '../../shared/file-problems';
import { stopIfCancelled } from '../../shared/pipeline/cancelled';
import { ProblemError } from '../../shared/problem';
import type { GrantedFile } from '../../shared/worker-messages';

/** The files of one run, read from the app by the tokens that it granted. */
export class WindowFiles implements FileSource {
  readonly #granted: ReadonlyMap<string, GrantedFile>;

  constructor(files: readonly GrantedFile[]) {
    this.#granted = new Map(files.map((file) => [file.name, file]));
  }

  async bytes(name: string): Promise<Uint8Array> {
    const response = await this.#fetch(name);
    return new Uint8Array(await reading(name, response.arrayBuffer()));
  }

  async text(name: string): Promise<string> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await this.bytes(name));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new ProblemError([fileUnreadable(name, 'it is not text in UTF-8')]);
    }
  }

  /** The file as the browser holds it, outside the JavaScript heap. */
  async blob(name: string): Promise<Blob> {
    const response = await this.#fetch(name);
    return reading(name, response.blob());
  }

  async fingerprint(name: string, signal: CancelSignal): Promise<Fingerprint> {
    const response = await this.#fetch(name);
    const hash = await createSHA256();
    let sizeBytes = 0;
    const reader = (response.body ?? new Blob().stream()).getReader();
    for (;;) {
      const chunk = await reading(name, reader.read());
      stopIfCancelled(signal);
      if (chunk.value === undefined) break;
      hash.update(chunk.value);
      sizeBytes += chunk.value.byteLength;
    }
    return { sha256: hash.digest('hex'), sizeBytes };
  }

  async #fetch(name: string): Promise<Response> {
    const file = this.#granted.get(name);
    if (file === undefined) throw new ProblemError([fileMissing(name)]);
    const response = await fetch(`/file/${file.token}`);
    if (response.status === 404) throw new ProblemError([fileMissing(name)]);
    if (!response.ok) throw new ProblemError([fileUnreadable(name, await response.text())]);
    return response;
  }
}

/** A body that breaks off is a file that could not be read to its end. */
async function reading<T>(name: string, body: Promise<T>): Promise<T> {
  try {
    return await body;
  } catch {
    throw new ProblemError([fileUnreadable(name, 'reading broke off before its end')]);
  }
}
