import path from 'node:path';

/**
 * The file below `root` that a URL of the app names; null for anything that is not plainly below it: another host,
 * an encoded separator, a step upwards, a drive letter, NUL.
 */
export function resourcePath(root: string, url: URL): string | null {
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.host !== 'assay' || /[\\%:\0]/.test(name) || /%2f/i.test(url.pathname)) return null;
  const file = path.resolve(root, `.${name === '/' ? '/index.html' : name}`);
  return file.startsWith(root + path.sep) ? file : null;
}
