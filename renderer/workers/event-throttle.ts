import type { RunEvent } from '../../shared/pipeline/progress';

const millisecondsBetween = 50;

/** Passes on what comes at most about 20 times a second. */
export function atIntervals<T>(send: (value: T) => void, now: () => number): (value: T) => void {
  let lastSent = Number.NEGATIVE_INFINITY;
  return (value) => {
    if (now() - lastSent < millisecondsBetween) return;
    lastSent = now();
    send(value);
  };
}

/** Passes on the start and the end of every stage, and of its progress at most about 20 events a second. */
export function throttled(send: (event: RunEvent) => void, now: () => number): (event: RunEvent) => void {
  let lastSent = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (event.type === 'stage-progress') {
      if (now() - lastSent < millisecondsBetween) return;
      lastSent = now();
    } else {
      lastSent = Number.NEGATIVE_INFINITY;
    }
    send(event);
  };
}
