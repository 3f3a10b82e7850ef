import { formatCount } from '../figures';
import { judgeGate } from '../gate-rules/judge-gate';
import type { RunDocument } from '../run/schema';
import type { Stage } from './stage';

/** Judges every rule and draws the verdict, on the candidate and on each challenger in its place. */
export const gateStage: Stage = {
  id: 'gate',
  title: 'Gate',
  weight: 0.1,
  async run({ gate }, state) {
    const found = judgeGate(gate, state);
    const status = found.verdict.status === 'fail' ? 'failed' : 'done';
    return { status, summary: summarize(found.verdict), found };
  },
};

function summarize({ passed, failed, not_judged, inconclusive }: RunDocument['verdict']): string {
  const undecided = inconclusive === 0 ? '' : `, ${formatCount(inconclusive)} undecided`;
  return `${formatCount(passed, 'rule passes', 'rules pass')}, ${failed} failed, ${not_judged} could not be judged${undecided}`;
}
