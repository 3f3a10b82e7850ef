import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ANSWER_WITHIN_SECONDS = 20;
const LONGEST_SILENCE_SECONDS = 60;
const BYTES_BETWEEN_LINES = 25_000_000;

/**
 * A downloader for `@electron/get` that gives up instead of hanging.
 * @param {(line: string) => void} say
 */
export function boundedDownloader(say) {
  return {
    /** @param {string} url @param {string} target */
    async download(url, target) {
      const silence = silenceLimit();
      try {
        silence.allow(ANSWER_WITHIN_SECONDS);
        const response = await fetch(url, { signal: silence.signal });
        if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
        const total = Number(response.headers.get('content-length'));
        const body = Readable.fromWeb(/** @type {import('stream/web').ReadableStream} */ (response.body));
        await pipeline(body, reportProgress(total, silence, say), createWriteStream(target));
      } finally {
        silence.stop();
      }
    },
  };
}

function silenceLimit() {
  const controller = new AbortController();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  return {
    signal: controller.signal,
    /** @param {number} seconds */
    allow(seconds) {
      clearTimeout(timer);
      const giveUp = () => controller.abort(new Error(`no answer within ${seconds} s`));
      timer = setTimeout(giveUp, seconds * 1000);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * @param {number} total bytes expected, 0 when the server does not say
 * @param {ReturnType<typeof silenceLimit>} silence
 * @param {(line: string) => void} say
 */
function reportProgress(total, silence, say) {
  /** @param {AsyncIterable<Uint8Array>} chunks */
  return async function* (chunks) {
    let received = 0;
    let nextLine = BYTES_BETWEEN_LINES;
    for await (const chunk of chunks) {
      silence.allow(LONGEST_SILENCE_SECONDS);
      received += chunk.length;
      if (received >= nextLine) {
        say(`  ${Math.round(received / 1e6)}${total ? ` of ${Math.round(total / 1e6)}` : ''} MB`);
        nextLine += BYTES_BETWEEN_LINES;
      }
      yield chunk;
    }
  };
}
