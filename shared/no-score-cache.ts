import type { ScoreCache } from './engines';

/** Keeps nothing. */
export const noScoreCache: ScoreCache = {
  get: async () => null,
  put: async () => {},
};
