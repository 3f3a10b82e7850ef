import type { RunEvent } from '../../shared/pipeline/progress';

const millisecondsBetween = 50;

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
