/** Where exporters and the people who use them keep the columns' names in a model's metadata. */
const metadataKeys: readonly string[] = [
  'feature_names',
  'feature_names_in_',
  'feature_names_in',
  'features',
  'input_features',
  'columns',
  'column_names',
];

/**
 * `Account-Age` and `account_age` are one: exporters write `_` for what a name of ONNX should not hold, and TensorFlow
 * adds `:0`.
 */
export function normalisedName(name: string): string {
  return name
    .replace(/:0$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** Finds the one of `names` that is meant: the very name, or else the only one that is alike when normalised. */
export function nameFinder(names: readonly string[]): (wanted: string) => string | null {
  const exact = new Set(names);
  const alike = new Map<string, string | null>();
  for (const name of names) {
    const key = normalisedName(name);
    alike.set(key, alike.has(key) ? null : name);
  }
  return (wanted) => (exact.has(wanted) ? wanted : (alike.get(normalisedName(wanted)) ?? null));
}

/** The columns' names in the metadata, as a JSON list or with commas between; null where there are none. */
export function namesInMetadata(metadata: Readonly<Record<string, string>>): readonly string[] | null {
  for (const key of metadataKeys) {
    const text = metadata[key];
    const names = text === undefined ? [] : namesIn(text);
    if (names.length > 0 && new Set(names).size === names.length) return names;
  }
  return null;
}

function namesIn(text: string): readonly string[] {
  const list = parsedList(text) ?? text.split(',').map((name) => name.trim());
  return list.every((name): name is string => typeof name === 'string' && name !== '') ? list : [];
}

function parsedList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return null;
  }
}
