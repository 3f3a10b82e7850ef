import type { Dataset } from '../../shared/checks/check';
import type { ModelRole } from '../../shared/run/schema';

/** One colour for each model and data set, wherever they are drawn; styles.css holds the values for light and dark. */
export const modelSeries = [
  { role: 'candidate', title: 'Candidate', color: 'var(--assay-candidate)' },
  { role: 'baseline', title: 'Baseline', color: 'var(--assay-baseline)' },
] as const satisfies readonly { role: ModelRole; title: string; color: string }[];

/** In drawing order: the later lies on top. */
export const datasetSeries = [
  { dataset: 'reference', title: 'Reference', color: 'var(--assay-reference)', look: 'filled' },
  { dataset: 'train', title: 'Train', color: 'var(--assay-train)', look: 'filled' },
  { dataset: 'eval', title: 'Eval', color: 'var(--assay-eval)', look: 'outline' },
] as const satisfies readonly {
  dataset: Dataset;
  title: string;
  color: string;
  look: 'filled' | 'outline';
}[];
