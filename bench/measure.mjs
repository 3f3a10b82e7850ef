/**
 * Takes every measurement `repetitions` times in turns, A B A B, so that a slow minute of the machine meets all alike.
 * @template T
 * @template {string} Name
 * @param {number} repetitions
 * @param {Record<Name, () => Promise<T> | T>} measurements
 * @returns {Promise<Record<Name, T[]>>}
 */
export async function alternate(repetitions, measurements) {
  const names = /** @type {Name[]} */ (Object.keys(measurements));
  const samples = /** @type {Record<Name, T[]>} */ (Object.fromEntries(names.map((name) => [name, []])));
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const name of names) samples[name].push(await measurements[name]());
  }
  return samples;
}

/**
 * @param {() => unknown} work
 * @returns {Promise<number>} milliseconds
 */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * @param {readonly number[]} samples at least one
 * @returns {number}
 */
export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
