export type Label = number | string | boolean;

/** How exporters and tables write a label: Python's True may be named True or 1. */
export function namesOfLabel(label: Label): readonly string[] {
  if (typeof label !== 'boolean') return [String(label)];
  return label ? ['true', 'True', '1'] : ['false', 'False', '0'];
}

/** Whether `name`, as a model writes it, is the label. */
export function isLabel(name: string | number, label: Label): boolean {
  return namesOfLabel(label).includes(String(name));
}
