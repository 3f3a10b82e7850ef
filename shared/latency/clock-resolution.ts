import type { Clock } from '../engines';

const steps = 20;
const mostReads = 20_000;

/** Readings of the clock differ by this much at least, in ms; 0 where they never differ. */
export function clockResolution(clock: Clock): number {
  let smallest = Number.POSITIVE_INFINITY;
  let last = clock.now();
  for (let reads = 0, seen = 0; reads < mostReads && seen < steps; reads++) {
    const now = clock.now();
    if (now > last) {
      smallest = Math.min(smallest, now - last);
      seen += 1;
    }
    last = now;
  }
  return Number.isFinite(smallest) ? smallest : 0;
}

/** A timed duration is at least this many steps of the clock, so that the clock adds at most 5% to it or takes as much. */
const leastSteps = 20;

/** How many calls of about `duration` ms to time as one, at most 1,000; 1 wherever the clock can tell a single call. */
export function callsTogether(duration: number, resolution: number): number {
  if (!(duration > 0)) return resolution > 0 ? 1000 : 1;
  return Math.min(1000, Math.max(1, Math.ceil((leastSteps * resolution) / duration)));
}
