import { formatCount, formatMilliseconds } from '../shared/figures';
import type { RunEvent } from '../shared/pipeline/progress';
import { stages } from '../shared/pipeline/run';
import type { StageId } from '../shared/run/schema';
import { stageRow } from './print-report';
import { type Output, printable } from './terminal';

export interface Progress {
  onEvent(event: RunEvent): void;
  /** Ends the line that is being drawn; `erase` takes back all lines where the terminal allows it. */
  end(options: { erase: boolean }): void;
}

export const noProgress: Progress = { onEvent() {}, end() {} };

const redrawEveryMs = 80;
const plainLineEveryMs = 10_000;
const titleWidth = Math.max(...stages.map(({ title }) => title.length));

/** One redrawn line for each stage on a terminal; plain lines, and few of them, anywhere else. */
export function printProgress(output: Output, now: () => number): Progress {
  return output.isTTY === true ? redrawn(output, now) : lines(output, now);
}

function redrawn(output: Output, now: () => number): Progress {
  let finished = 0;
  let lastDrawn = Number.NEGATIVE_INFINITY;
  const draw = (text: string) => {
    output.write(`\r\x1b[2K${[...text].slice(0, (output.columns || 80) - 1).join('')}`);
    lastDrawn = now();
  };
  return {
    onEvent(event) {
      if (event.type === 'stage-progress' && now() - lastDrawn < redrawEveryMs) return;
      draw(lineOf(event));
      if (event.type !== 'stage-ended') return;
      output.write('\n');
      finished += 1;
    },
    end({ erase }) {
      output.write('\r\x1b[2K');
      if (erase && finished > 0) output.write(`\x1b[${finished}A\x1b[J`);
    },
  };
}

function lines(output: Output, now: () => number): Progress {
  let lastPrinted = now();
  return {
    onEvent(event) {
      const due = now() - lastPrinted >= plainLineEveryMs;
      if (event.type === 'stage-started' || (event.type === 'stage-progress' && !due)) return;
      output.write(`${lineOf(event)}\n`);
      lastPrinted = now();
    },
    end() {},
  };
}

function lineOf(event: RunEvent): string {
  switch (event.type) {
    case 'stage-started':
      return `${titleOf(event.stage)}  ...`;
    case 'stage-progress': {
      const rows = event.rows === null ? [] : [formatCount(event.rows, 'row')];
      const note = event.note === null ? [] : [printable(event.note)];
      return [titleOf(event.stage), percent(event.fraction), ...rows, ...note].join('  ');
    }
    case 'stage-ended': {
      const [, status] = stageRow(event.record);
      const { id, duration_ms, summary } = event.record;
      const time = event.record.status === 'not_run' ? [] : [formatMilliseconds(duration_ms)];
      return [titleOf(id), status?.text, ...time, printable(summary)].join('  ');
    }
  }
}

function titleOf(id: StageId): string {
  return (stages.find((stage) => stage.id === id)?.title ?? id).padEnd(titleWidth);
}

function percent(fraction: number): string {
  return `${Math.floor(Math.min(1, Math.max(0, fraction)) * 100)}%`.padStart(4);
}
