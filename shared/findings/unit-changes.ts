import type { DataSections, Finding } from './finding';

/** What the detector of transforms says; as strong as its fit, and half of that where it is only fairly sure. */
export function unitChanges({ transforms }: DataSections): Finding[] {
  return transforms.map(({ column, between, sentence, name, transform, fit, confidence }) => ({
    column,
    between,
    strength: fit * (confidence === 'high' ? 1 : 0.5),
    sentence,
    brief: name ?? transform.replaceAll('_', ' '),
  }));
}
