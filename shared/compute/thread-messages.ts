import type { BootstrapPlan } from '../uncertainty/plan-bootstrap';

/** To a thread, which takes them in order: the plan of the job that the chunks after it belong to, or null to let go of it. */
export type ThreadRequest =
  | { readonly type: 'plan'; readonly plan: BootstrapPlan | null }
  | { readonly type: 'chunk'; readonly from: number; readonly to: number };

/** From a thread, one for each chunk and in their order. */
export type ThreadAnswer =
  | { readonly type: 'done'; readonly values: Float64Array }
  | { readonly type: 'failed'; readonly message: string };
