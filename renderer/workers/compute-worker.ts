import type { ThreadRequest } from '../../shared/compute/thread-messages';
import { threadWork } from '../../shared/compute/thread-work';

/** The thread that `createWorkerCompute` starts. */

const answer = threadWork();

self.onmessage = ({ data }: MessageEvent<ThreadRequest>) => {
  const message = answer(data);
  if (message !== null) self.postMessage(message);
};
