import path from 'node:path';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder; null where there is none. */
  readonly home: string | null;
}

/**
 * Where scores are kept between runs: `ASSAY_CACHE` where it is set, else the usual place of the system for what can
 * be made again. Null where `ASSAY_CACHE` is `off`, or where there is no such place.
 */
export function scoreCacheFolder({ env, platform, home }: Surroundings): string | null {
  const { ASSAY_CACHE: chosen = '' } = env;
  if (chosen === 'off') return null;
  if (chosen !== '') return path.resolve(chosen);
  const caches = userCaches({ env, platform, home });
  return caches === null ? null : path.join(caches, 'assay', 'scores');
}

function userCaches({ env, platform, home }: Surroundings): string | null {
  if (platform === 'win32') return env.LOCALAPPDATA || null;
  if (platform !== 'darwin' && path.isAbsolute(env.XDG_CACHE_HOME ?? '')) return env.XDG_CACHE_HOME ?? null;
  if (home === null || !path.isAbsolute(home)) return null;
  return platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
}
