import { type Severity, severities } from '../checks/check';
import type { RuleResult } from '../run/schema';

/** A rule as far as others depend on it. */
export type Outcome = Pick<RuleResult, 'status' | 'severity'>;

export interface Combined<T extends Outcome> extends Outcome {
  /** Those that make it what it is. */
  readonly deciding: readonly T[];
}

/**
 * At least `needed` of these must pass, in three-valued logic: it passes as soon as so many pass, fails as soon as so
 * many no longer can, and otherwise is inconclusive where more data could settle it, else not judged. It is as severe
 * as the severest that decides it, and nothing hides what is severer.
 */
export function combine<T extends Outcome>(outcomes: readonly T[], needed: number): Combined<T> {
  const of = (...statuses: readonly RuleResult['status'][]) =>
    outcomes.filter(({ status }) => statuses.includes(status));
  const as = (status: RuleResult['status'], deciding: readonly T[]): Combined<T> => ({
    status,
    severity: severities[severest(deciding)] ?? 'critical',
    deciding,
  });
  const [passing, failing] = [of('pass'), of('fail')];
  const [inconclusive, notJudged] = [of('inconclusive'), of('not_judged')];
  const undecided = [...notJudged, ...inconclusive];
  if (passing.length >= needed) return as('pass', passing);
  const cannotPass = passing.length + undecided.length < needed;
  if (cannotPass && severest(failing) <= severest(undecided)) return as('fail', failing);
  const couldSettle = passing.length + inconclusive.length >= needed;
  return couldSettle || severest(inconclusive) < severest(notJudged)
    ? as('inconclusive', inconclusive)
    : as('not_judged', notJudged);
}

/** Place in the list of severities, the severest first. */
function severest(outcomes: readonly { readonly severity: Severity }[]): number {
  return Math.min(...outcomes.map(({ severity }) => severities.indexOf(severity)));
}
