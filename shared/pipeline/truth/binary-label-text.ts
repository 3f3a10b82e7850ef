/** A label of two classes as text that is the same for true, 1, 1.0 and "1", and for false and 0. */
export function binaryLabelText(label: string | number | boolean): string {
  const text = String(label);
  if (text === 'true') return '1';
  return text === 'false' ? '0' : text;
}
