import { Readable } from 'node:stream';
import { parseByteRange } from './byte-range';
import type { Grants } from './grants';
import { FileRefused } from './regular-file';

const chunkBytes = 1024 * 1024;

/** Streams a granted file, or the range of it that is asked for; 404 where the token or the file does not exist. */
export async function fileResponse(grants: Grants, token: string, range: string | null): Promise<Response> {
  try {
    const { handle, sizeBytes } = await grants.open(token);
    const part = parseByteRange(range, sizeBytes);
    if (part === 'unsatisfiable') {
      await handle.close();
      return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${sizeBytes}` } });
    }
    const { start, end } = part ?? { start: 0, end: sizeBytes - 1 };
    const headers: Record<string, string> = {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(end - start + 1),
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'no-store',
    };
    if (part !== null) headers['Content-Range'] = `bytes ${start}-${end}/${sizeBytes}`;
    if (sizeBytes === 0) {
      await handle.close();
      return new Response(null, { headers });
    }
    const stream = handle.createReadStream({ start, end, highWaterMark: chunkBytes });
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
      status: part === null ? 200 : 206,
      headers,
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return new Response(error.reason, { status: error.kind === 'missing' ? 404 : 403 });
  }
}
