import path from 'node:path';
import { parseGate } from '../shared/gate/parse';
import type { ExampleGate } from '../shared/ipc';
import { readDocument } from './read-document';

const ids = ['healthy', 'undecided', 'subtle', 'incident'] as const;

/** The gates that come with the app, with the name and the description that their files give. */
export async function listExamples(appFolder: string): Promise<readonly ExampleGate[]> {
  const examples = await Promise.all(ids.map((id) => describeExample(appFolder, id)));
  return examples.filter((example) => example !== null);
}

/** null when there is no such example. */
export function examplePath(appFolder: string, id: string): string | null {
  const known = ids.find((example) => example === id);
  return known === undefined ? null : path.join(appFolder, 'examples', 'fraud', `${known}.assay.yaml`);
}

async function describeExample(appFolder: string, id: string): Promise<ExampleGate | null> {
  const file = examplePath(appFolder, id);
  const read = file === null ? null : await readDocument(file);
  if (file === null || !read?.ok) return null;
  const parsed = parseGate(read.value.text, file);
  return parsed.ok ? { id, title: parsed.value.name, description: parsed.value.description ?? '' } : null;
}
