import { DuckDBInstance } from '@duckdb/node-api';
import { castForDecoding, decodeChunks, decodingsOf } from '../../../cli/engines/decode-columns';
import type { Database } from './database';

/** The DuckDB of the command line. */
export async function openNative(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async query(sql) {
      const decodings = decodingsOf(await connection.prepare(sql));
      const result = await connection.run(castForDecoding(sql, decodings));
      return decodeChunks(await result.fetchAllChunks(), decodings);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
