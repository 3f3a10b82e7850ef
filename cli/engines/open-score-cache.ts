import { homedir } from 'node:os';
import type { ScoreCache } from '../../shared/engines';
import { noScoreCache } from '../../shared/no-score-cache';
import { createDiskScoreCache } from './disk-score-cache';
import { scoreCacheFolder } from './score-cache-folder';

/** The scores that this user's runs keep. */
export function openScoreCache(): ScoreCache {
  const folder = scoreCacheFolder({ env: process.env, platform: process.platform, home: home() });
  return folder === null ? noScoreCache : createDiskScoreCache(folder);
}

function home(): string | null {
  try {
    return homedir();
  } catch {
    // A user without an entry in the system, as in many containers.
    return null;
  }
}
