import type { RunEvent } from '../../shared/pipeline/progress';
import { type StageId, type StageRecord, stageIds } from '../../shared/run/schema';

export interface StageProgress {
  readonly id: StageId;
  readonly status: 'waiting' | 'running' | StageRecord['status'];
  /** 0 to 1. */
  readonly fraction: number;
  readonly rows: number | null;
  readonly note: string | null;
  /** On the window's own clock; null until the stage starts. */
  readonly startedAt: number | null;
  /** Null until the stage ends. */
  readonly durationMs: number | null;
}

export const stageTitles: Readonly<Record<StageId, string>> = {
  load: 'Load',
  validate: 'Validate',
  train: 'Train',
  evaluate: 'Evaluate',
  compare: 'Compare',
  subgroups: 'Subgroups',
  latency: 'Latency and memory',
  gate: 'Gate',
};

export const waitingStages: readonly StageProgress[] = stageIds.map((id) => ({
  id,
  status: 'waiting',
  fraction: 0,
  rows: null,
  note: null,
  startedAt: null,
  durationMs: null,
}));

/** The stages after `event`, which came at `at` milliseconds on the window's clock. */
export function advance(
  stages: readonly StageProgress[],
  event: RunEvent,
  at: number,
): readonly StageProgress[] {
  const id = event.type === 'stage-ended' ? event.record.id : event.stage;
  return stages.map((stage) => (stage.id === id ? next(stage, event, at) : stage));
}

function next(stage: StageProgress, event: RunEvent, at: number): StageProgress {
  switch (event.type) {
    case 'stage-started':
      return { ...stage, status: 'running', startedAt: at };
    case 'stage-progress':
      return {
        ...stage,
        status: 'running',
        fraction: event.fraction,
        rows: event.rows ?? stage.rows,
        note: event.note ?? stage.note,
      };
    case 'stage-ended':
      return {
        ...stage,
        status: event.record.status,
        fraction: 1,
        rows: event.record.rows ?? stage.rows,
        note: event.record.summary,
        durationMs: event.record.duration_ms,
      };
  }
}
