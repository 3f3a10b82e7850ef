import type { Dataset } from '../checks/check';
import type { CancelSignal, DataEngine, LoadOptions, TableInfo } from '../engines';
import { stopIfCancelled } from './cancelled';

export interface StoredTable {
  readonly dataset: Dataset;
  readonly file: string;
  readonly info: TableInfo;
}

/** Which columns of which data set the engine holds, so that each is loaded when it is needed and no more are held. */
export class TableStore {
  readonly #data: DataEngine;
  readonly #signal: CancelSignal;
  readonly #held = new Map<Dataset, ReadonlySet<string>>();

  constructor(data: DataEngine, signal: CancelSignal) {
    this.#data = data;
    this.#signal = signal;
  }

  /**
   * Makes the columns queryable under the data set's name; those that the file lacks are left out. Where none is left,
   * another stands in for them, so that rows can be counted.
   */
  async hold(
    table: StoredTable,
    columns: readonly string[],
    { onRows = () => {}, isForStreaming = false }: Partial<Omit<LoadOptions, 'signal'>> = {},
  ): Promise<void> {
    const wanted = new Set(columns);
    const existing = table.info.columns.map(({ name }) => name).filter((name) => wanted.has(name));
    const held = this.#held.get(table.dataset);
    if (held !== undefined && existing.every((name) => held.has(name))) return;
    const first = table.info.columns.find(({ unreadable }) => unreadable === undefined);
    const loaded = existing.length > 0 || first === undefined ? existing : [first.name];
    if (loaded.length === 0) return;
    await this.drop(table.dataset);
    await this.#data.load(table.dataset, table.file, loaded, {
      signal: this.#signal,
      onRows,
      isForStreaming,
    });
    stopIfCancelled(this.#signal);
    this.#held.set(table.dataset, new Set(loaded));
  }

  /** Gives the memory of a data set back. */
  async drop(dataset: Dataset): Promise<void> {
    if (this.#held.delete(dataset)) await this.#data.drop(dataset);
  }
}
