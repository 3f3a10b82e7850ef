import { describe, expect, it } from 'vitest';
import { float16Bits, fromFloat16Bits, toFloat16Bits } from './float16';

describe('half precision', () => {
  // NumPy 2.4: np.float16(value).view(np.uint16).
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2.5, 0xc100],
    [0.1, 0x2e66],
    [1 / 3, 0x3555],
    [65_504, 0x7bff],
    [65_519.99, 0x7bff],
    [65_520, 0x7c00],
    [1e300, 0x7c00],
    [Number.NEGATIVE_INFINITY, 0xfc00],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [2 ** -25 * 1.0001, 0x0001],
    [2 ** -14 - 2 ** -26, 0x0400],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [2047.9, 0x6800],
  ])('%d has the bits %s', (value, bits) => {
    expect(toFloat16Bits(value)).toBe(bits);
  });

  it('comes back from every pattern of bits', () => {
    for (let bits = 0; bits < 2 ** 16; bits++) {
      const value = fromFloat16Bits(bits);
      if (Number.isNaN(value)) expect(toFloat16Bits(value)).toBe(0x7e00);
      else if (toFloat16Bits(value) !== bits) throw new Error(`${bits} became ${toFloat16Bits(value)}`);
    }
    expect(fromFloat16Bits(0x3555)).toBe(0.333251953125);
    expect(fromFloat16Bits(0x0001)).toBe(2 ** -24);
    expect(fromFloat16Bits(0xfc00)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('is read from any array over the same bytes', () => {
    const bytes = Uint8Array.of(9, 9, 0x00, 0x3c, 0x55, 0x35);
    expect(float16Bits(bytes.subarray(2))).toEqual(Uint16Array.of(0x3c00, 0x3555));
  });
});
