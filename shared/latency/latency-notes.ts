import { formatCount } from '../figures';
import type { Gate } from '../gate/schema';
import type { Problem } from '../problem';
import type { Latencies } from './measure-latency';

/** What should be known of a measurement that was cut short, or whose calls the clock could not tell apart. */
export function latencyNotes({ single }: Latencies, { calls }: Gate['latency']): readonly Problem[] {
  const made = single.durations.find((durations) => durations !== null)?.length;
  if (made === undefined) return [];
  const notes: Problem[] = [];
  if (made < calls) {
    notes.push({
      kind: 'latency-cut-short',
      message: `latency was timed on ${formatCount(made, 'call')} of each model instead of ${formatCount(calls)}, since they take long`,
      where: { field: 'latency.calls' },
      mend: 'nothing, if these calls are enough; percentiles that need more of them are left out',
    });
  }
  if (single.together > 1) {
    notes.push({
      kind: 'latency-cut-short',
      message: `${formatCount(single.together)} calls at a time were timed as one, since the clock cannot tell one call of these models`,
      where: { field: 'latency' },
      mend: 'run the gate on the command line, whose clock is finer: high percentiles of such means are lower than those of single calls',
    });
  }
  return notes;
}
