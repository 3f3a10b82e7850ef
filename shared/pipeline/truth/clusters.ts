import type { DataEngine } from '../../engines';
import { identifier } from '../../sql';

/** Which cluster each row of the eval set belongs to, numbered from 0 in any order, [n]; rows without a value are one. */
export async function readClusters(column: string, rows: number, data: DataEngine): Promise<Uint32Array> {
  const clusters = new Uint32Array(rows);
  let row = 0;
  const sql = `SELECT CAST(cluster AS DOUBLE) AS cluster FROM
    (SELECT row_number() OVER () AS row, ${identifier(column)} AS value FROM eval) AS e
    LEFT JOIN (SELECT value, row_number() OVER () - 1 AS cluster FROM (SELECT DISTINCT ${identifier(column)} AS value FROM eval)) AS c
    ON e.value IS NOT DISTINCT FROM c.value ORDER BY e.row`;
  for await (const batch of data.stream(sql, 65_536)) {
    const numbers = batch.columns.cluster;
    if (!(numbers instanceof Float64Array)) throw new Error('clusters did not arrive as numbers');
    clusters.set(numbers, row);
    row += batch.rows;
  }
  return clusters;
}
