import type { Columns } from '../../engines';

/** A database in memory for a test; its queries are decoded as those of the engine that it stands for. */
export interface Database {
  run(sql: string): Promise<void>;
  query(sql: string): Promise<Columns>;
  close(): void;
}
