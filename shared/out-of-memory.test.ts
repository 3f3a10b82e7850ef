import { expect, test } from 'vitest';
import { isOutOfMemory } from './out-of-memory';

test.each([
  new Error('Out of Memory Error: failed to allocate data of size 2.0 GiB (3.9 GiB/4.0 GiB used)'),
  new Error('Out of Memory Error: could not allocate block of size 256.0 KiB'),
  new Error('std::bad_alloc'),
  new RangeError('Array buffer allocation failed'),
  new RangeError('Invalid typed array length: 99999999999'),
  'allocation failure',
])('%s is want of memory', (error) => expect(isOutOfMemory(error)).toBe(true));

test.each([new Error('Parser Error: syntax error'), new TypeError('x is not a function'), null])(
  '%s is not',
  (error) => expect(isOutOfMemory(error)).toBe(false),
);
