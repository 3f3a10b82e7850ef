const smallestNormal = 2 ** -14;

/** Where numbers begin to round to infinity. */
const overflow = 65_520;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** The bits of the half-precision number (IEEE 754 binary16) nearest to `value`, ties to even. */
export function toFloat16Bits(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size >= overflow) return sign | 0x7c00;
  if (size < smallestNormal) return sign | roundToEven(size * 2 ** 24);
  double[0] = size;
  const exponent = ((words[1] ?? 0) >>> 20) - 1023;
  const fraction = roundToEven(size * 2 ** (10 - exponent)) - 1024;
  // A fraction of 1024 carries into the exponent.
  return sign | (((exponent + 15) << 10) + fraction);
}

/** The number that the bits of a half-precision number stand for. */
export function fromFloat16Bits(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The bits of half-precision numbers, whichever kind of array a runtime holds them in. */
export function float16Bits({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
