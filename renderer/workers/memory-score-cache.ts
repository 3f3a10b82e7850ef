import type { ScoreCache } from '../../shared/engines';

const defaultLimitBytes = 2 ** 28;

/**
 * Keeps the scores of the last runs in memory, as long as this worker lives: at most `limitBytes`, those that were
 * longest unused go first. The arrays are handed out as they were put in, and must not be changed.
 */
export function createMemoryScoreCache(limitBytes: number = defaultLimitBytes): ScoreCache {
  /** The one used last stands last. */
  const kept = new Map<string, Float64Array>();
  let keptBytes = 0;

  function remove(key: string): Float64Array | null {
    const scores = kept.get(key);
    if (scores === undefined) return null;
    kept.delete(key);
    keptBytes -= scores.byteLength;
    return scores;
  }

  function add(key: string, scores: Float64Array): void {
    kept.set(key, scores);
    keptBytes += scores.byteLength;
  }

  return {
    async get(key) {
      const scores = remove(key);
      if (scores !== null) add(key, scores);
      return scores;
    },
    async put(key, scores) {
      remove(key);
      if (scores.byteLength > limitBytes) return;
      add(key, scores);
      for (const oldest of kept.keys()) {
        if (keptBytes <= limitBytes) break;
        remove(oldest);
      }
    },
  };
}
