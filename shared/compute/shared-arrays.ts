/** Int8Array to Float64Array: what they have in common. */
interface NumberArray {
  readonly buffer: ArrayBufferLike;
  readonly byteOffset: number;
  readonly byteLength: number;
}

/**
 * The same plain data with its typed arrays in memory that threads share: it can then be posted to any number of them
 * without a copy. An array that stands in several places is copied once, one in shared memory not at all.
 */
export function withSharedArrays<T>(data: T): T {
  const copies = new Map<unknown, unknown>();
  const share = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (ArrayBuffer.isView(value)) return remember(value, () => sharedCopy(value));
    if (Array.isArray(value)) return value.map(share);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, share(part)]));
  };
  const remember = (value: unknown, copy: () => unknown): unknown => {
    if (!copies.has(value)) copies.set(value, copy());
    return copies.get(value);
  };
  return share(data) as T;
}

function sharedCopy(array: NumberArray): NumberArray {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const buffer = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(buffer).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const SameArray = array.constructor as new (buffer: SharedArrayBuffer) => NumberArray;
  return new SameArray(buffer);
}
