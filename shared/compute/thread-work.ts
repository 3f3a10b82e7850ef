import { replicateMaker } from '../uncertainty/bootstrap-replicates';
import type { BootstrapPlan } from '../uncertainty/plan-bootstrap';
import type { ThreadAnswer, ThreadRequest } from './thread-messages';

/** What a thread does with its messages, one after another; null where a message has no answer. */
export function threadWork(): (request: ThreadRequest) => ThreadAnswer | null {
  let plan: BootstrapPlan | null = null;
  let make: ReturnType<typeof replicateMaker> | null = null;
  return (request) => {
    if (request.type === 'plan') {
      plan = request.plan;
      make = null;
      return null;
    }
    try {
      make ??= makerOf(plan);
      return { type: 'done', values: make(request.from, request.to) };
    } catch (error) {
      return { type: 'failed', message: accountOf(error) };
    }
  };
}

function makerOf(plan: BootstrapPlan | null): ReturnType<typeof replicateMaker> {
  if (plan === null) throw new Error('a chunk came without its plan');
  return replicateMaker(plan);
}

function accountOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
