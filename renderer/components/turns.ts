/**
 * Does one job after another with a pause between them, so that many small pieces of work never become a long one.
 * `pause` calls back after the window had time for a frame and for input.
 */
export function createTurns(pause: (resume: () => void) => void) {
  const waiting: (() => void)[] = [];
  let isPausing = false;

  const next = () => {
    isPausing = false;
    const job = waiting.shift();
    if (job === undefined) return;
    rest();
    job();
  };
  const rest = () => {
    if (isPausing) return;
    isPausing = true;
    pause(next);
  };

  /** Queues `job`; the function returned takes it out again. */
  return function takeTurn(job: () => void): () => void {
    waiting.push(job);
    rest();
    return () => {
      const place = waiting.indexOf(job);
      if (place >= 0) waiting.splice(place, 1);
    };
  };
}
