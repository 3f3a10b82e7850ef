import { metricById } from '../metrics';
import type { SampleRows, SampleSource } from '../metrics/metric';
import type { BootstrapJob } from './bootstrap-job';
import { planSweep, type SweepPlan } from './plan-sweep';

/** A job as plain data that can be posted, with all that is the same for every replicate done once for all threads. */
export interface BootstrapPlan extends Omit<BootstrapJob, 'models'> {
  /** Of every model. */
  readonly rows: number;
  readonly models: readonly ModelPlan[];
}

export interface ModelPlan {
  readonly source: SampleSource;
  /** Null where rows have weights of their own, and of any task but binary. */
  readonly sweep: SweepPlan | null;
  /** Of each metric what it is the mean of, [rows]; null where it is no mean, or where rows have weights of their own. */
  readonly rowValues: readonly (Float64Array | null)[];
}

/** Throws a RangeError where the models differ in their number of rows. */
export function planBootstrap({ models, ...job }: BootstrapJob): BootstrapPlan {
  const rows = models[0]?.n ?? 0;
  if (models.some(({ n }) => n !== rows)) throw new RangeError('the models have different numbers of rows');
  return { ...job, rows, models: models.map((model) => planModel(model, job.metrics)) };
}

function planModel(rows: SampleRows, metrics: readonly string[]): ModelPlan {
  const isPlain = rows.weights === null;
  return {
    source: rows.source,
    sweep: isPlain && rows.task === 'binary' ? planSweep(rows) : null,
    rowValues: metrics.map((id) => (isPlain ? metricById(rows.task, id).rowValues(rows) : null)),
  };
}
