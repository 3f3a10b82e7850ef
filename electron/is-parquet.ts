import { openRegularFile } from './regular-file';

const magic = 'PAR1';

/** By the name, or by how the file begins; false for what cannot be read. */
export async function isParquet(file: string): Promise<boolean> {
  if (/\.parquet$/i.test(file)) return true;
  try {
    const { handle } = await openRegularFile(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
      return buffer.toString('latin1', 0, bytesRead) === magic;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
