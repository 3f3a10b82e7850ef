import type { Stage } from './stage';

/** Training is declared in the gate and shown; the models that the gate names are judged as they are. */
export const train: Stage = {
  id: 'train',
  title: 'Train',
  weight: 0.01,
  async run({ gate }) {
    const command = gate.train?.run;
    const summary =
      command === undefined
        ? 'Not run: the gate declares no training'
        : `Not run: ${typeof command === 'string' ? command : command.join(' ')}`;
    return { status: 'not_run', summary, found: {} };
  },
};
