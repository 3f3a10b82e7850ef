import { parquetEndsProblem } from '../../shared/parquet-problems';
import { ProblemError } from '../../shared/problem';
import { withRegularFile } from './regular-file';

/** Looks at both ends of the file, so that what is no Parquet file is told apart without decoding it. */
export async function requireParquetEnds(path: string, name: string): Promise<void> {
  await withRegularFile(path, name, async (handle, sizeBytes) => {
    const read = async (length: number, position: number) => {
      const bytes = new Uint8Array(Math.min(length, sizeBytes));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, Math.max(0, position));
      return bytes.subarray(0, bytesRead);
    };
    const problem = parquetEndsProblem(name, {
      sizeBytes,
      head: await read(4, 0),
      tail: await read(8, sizeBytes - 8),
    });
    if (problem !== null) throw new ProblemError([problem]);
  });
}
