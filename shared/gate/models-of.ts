import type { ModelRole } from '../run/schema';
import type { Path } from './finding';
import type { Gate, GateModel } from './schema';

export interface NamedModel {
  readonly role: ModelRole;
  /** Where the gate names it. */
  readonly path: Path;
  readonly model: GateModel;
}

/** Every model of the gate: the candidate, the baseline, the challengers in the gate's order. */
export function modelsOf({ models }: Pick<Gate, 'models'>): readonly NamedModel[] {
  if (models === undefined) return [];
  const { candidate, baseline, challengers } = models;
  return [
    { role: 'candidate', path: ['models', 'candidate'], model: candidate },
    ...(baseline === undefined
      ? []
      : [{ role: 'baseline', path: ['models', 'baseline'], model: baseline } as const]),
    ...Object.entries(challengers).map(
      ([name, model]): NamedModel => ({
        role: `challenger:${name}`,
        path: ['models', 'challengers', name],
        model,
      }),
    ),
  ];
}
