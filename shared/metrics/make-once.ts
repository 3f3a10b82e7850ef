/** A memory of what was made of `rows`, by the function that made it. */
export function makeOnce<R>(): <T>(make: (rows: R) => T, rows: R) => T {
  const made = new Map<(rows: R) => unknown, unknown>();
  return <T>(make: (rows: R) => T, rows: R) => {
    if (!made.has(make)) made.set(make, make(rows));
    return made.get(make) as T;
  };
}
