import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** Magic, version, length, and a checksum of key and scores; then the scores as doubles, in this machine's byte order. */
const headerBytes = 64;
const magic = Buffer.from('ASSAYSCR');
const at = { version: 8, length: 16, checksum: 32 };
/** Read in the other byte order it is another number. */
const version = 1;

/** The pieces of a file of scores, one after another. */
export function scoreFile(key: string, scores: Float64Array): readonly Uint8Array[] {
  const bytes = bytesOf(scores);
  const header = new Uint8Array(headerBytes);
  header.set(magic);
  new Uint32Array(header.buffer, at.version, 1).set([version]);
  new Float64Array(header.buffer, at.length, 1).set([scores.length]);
  header.set(checksum(key, bytes), at.checksum);
  return [header, bytes];
}

/** Null where the file is none that `scoreFile` made for this key, whole and unchanged. */
export async function readScoreFile(key: string, handle: FileHandle): Promise<Float64Array | null> {
  const { size } = await handle.stat();
  const header = new Uint8Array(headerBytes);
  if (size < headerBytes || !(await fill(header, handle, 0))) return null;
  const [foundVersion] = new Uint32Array(header.buffer, at.version, 1);
  const [length = 0] = new Float64Array(header.buffer, at.length, 1);
  const isOurs = magic.equals(header.subarray(0, magic.length)) && foundVersion === version;
  if (!isOurs || size !== headerBytes + length * Float64Array.BYTES_PER_ELEMENT) return null;
  const scores = new Float64Array(length);
  const bytes = bytesOf(scores);
  if (!(await fill(bytes, handle, headerBytes))) return null;
  return checksum(key, bytes).equals(header.subarray(at.checksum)) ? scores : null;
}

/** Reads on until `bytes` is full; false where the file ends before. */
async function fill(bytes: Uint8Array, handle: FileHandle, position: number): Promise<boolean> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled);
    if (bytesRead === 0) return false;
    filled += bytesRead;
  }
  return true;
}

function checksum(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(JSON.stringify(key)).update(bytes).digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
