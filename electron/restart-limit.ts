/** Answers true for at most `count` calls within any `withinMs` milliseconds; `now` is the time of the call. */
export function restartLimit(count: number, withinMs: number): (now: number) => boolean {
  let times: readonly number[] = [];
  return (now) => {
    times = times.filter((time) => now - time < withinMs);
    if (times.length >= count) return false;
    times = [...times, now];
    return true;
  };
}
