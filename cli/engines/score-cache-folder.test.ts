import path from 'node:path';
import { expect, test } from 'vitest';
import { type Surroundings, scoreCacheFolder } from './score-cache-folder';

const folder = (given: Partial<Surroundings>) =>
  scoreCacheFolder({ env: {}, platform: 'linux', home: '/home/ada', ...given });

test.each<[string, Partial<Surroundings>, string | null]>([
  ['Linux', {}, '/home/ada/.cache/assay/scores'],
  ['the cache folder of XDG', { env: { XDG_CACHE_HOME: '/var/ada' } }, '/var/ada/assay/scores'],
  ['a relative one does not count', { env: { XDG_CACHE_HOME: 'ada' } }, '/home/ada/.cache/assay/scores'],
  ['an empty one does not count', { env: { XDG_CACHE_HOME: '' } }, '/home/ada/.cache/assay/scores'],
  ['macOS', { platform: 'darwin' }, '/home/ada/Library/Caches/assay/scores'],
  ['Windows', { platform: 'win32', env: { LOCALAPPDATA: '/c/ada' } }, '/c/ada/assay/scores'],
  ['Windows without its folder', { platform: 'win32' }, null],
  ['no home', { home: null }, null],
  ['an empty home', { home: '' }, null],
  ['a chosen folder', { env: { ASSAY_CACHE: '/big', XDG_CACHE_HOME: '/var' } }, '/big'],
  ['a chosen folder, relative', { env: { ASSAY_CACHE: 'big' } }, path.resolve('big')],
  ['an empty choice is none', { env: { ASSAY_CACHE: '' } }, '/home/ada/.cache/assay/scores'],
  ['off', { env: { ASSAY_CACHE: 'off' } }, null],
])('%s', (_, given, expected) => {
  expect(folder(given)).toBe(expected);
});
