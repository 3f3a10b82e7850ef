import type { ThreadAnswer, ThreadRequest } from './thread-messages';

/** One thread as its surroundings give it. */
export interface ThreadPort {
  post(request: ThreadRequest): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

export interface ThreadEvents {
  answered(answer: ThreadAnswer): void;
  /** Called when nothing more will come from the thread. */
  died(error: Error): void;
}

export type StartThread = (events: ThreadEvents) => ThreadPort;

export interface ComputeThread extends ThreadPort {
  readonly isDead: boolean;
  /** Replicates `from` to `to` of the plan that was posted last. Rejects where they fail or the thread dies. */
  replicates(from: number, to: number): Promise<Float64Array>;
}

interface Waiting {
  resolve(values: Float64Array): void;
  reject(error: Error): void;
}

export function startComputeThread(start: StartThread): ComputeThread {
  const waiting: Waiting[] = [];
  let death: Error | null = null;
  const port = start({
    answered(answer) {
      const asker = waiting.shift();
      if (answer.type === 'done') asker?.resolve(answer.values);
      else asker?.reject(new Error(answer.message));
    },
    died(error) {
      death ??= error;
      for (const asker of waiting.splice(0)) asker.reject(death);
    },
  });
  return {
    get isDead() {
      return death !== null;
    },
    post: port.post,
    end: port.end,
    replicates: (from, to) =>
      new Promise((resolve, reject) => {
        if (death !== null) return reject(death);
        waiting.push({ resolve, reject });
        port.post({ type: 'chunk', from, to });
      }),
  };
}
