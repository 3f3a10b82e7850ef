import { describe, expect, test } from 'vitest';
import { resourcePath } from './resource-path';

const resolve = (url: string) => resourcePath('/app/dist', new URL(url));

describe('resourcePath', () => {
  test.each([
    ['app://assay/', '/app/dist/index.html'],
    ['app://assay/?recovered=oom', '/app/dist/index.html'],
    ['app://assay/assets/a.js#x', '/app/dist/assets/a.js'],
    ['app://assay/assets/gr%C3%BCn.svg', '/app/dist/assets/grün.svg'],
    ['app://assay/a/../b.js', '/app/dist/b.js'],
    ['app://assay/../../etc/passwd', '/app/dist/etc/passwd'],
  ])('%s is a file of the page', (url, file) => {
    expect(resolve(url)).toBe(file);
  });

  test.each([
    'app://other/index.html',
    'app://assay/%2e%2e%2fetc/passwd',
    'app://assay/..%2f..%2fetc/passwd',
    'app://assay/%252e%252e%252fetc/passwd',
    'app://assay/..%5c..%5cetc',
    'app://assay/C:/windows/win.ini',
    'app://assay/index.html%00.js',
    'app://assay/%E0%A4%A',
    'app://assay/assets/..%2f..',
  ])('%s is refused', (url) => {
    expect(resolve(url)).toBeNull();
  });
});
