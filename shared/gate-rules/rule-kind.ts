import type { Gate } from '../gate/schema';
import type { RunState } from '../pipeline/stage';
import type { ModelRole, RuleResult } from '../run/schema';

/** The finished findings that rules are judged on. */
export type Findings = Pick<
  RunState,
  | 'checks'
  | 'drift'
  | 'transforms'
  | 'models'
  | 'evaluations'
  | 'comparisons'
  | 'subgroups'
  | 'latencies'
  | 'problems'
>;

/** A model under the rules of the gate: the candidate, or a challenger in its place. */
export interface Judged {
  readonly gate: Gate;
  readonly findings: Findings;
  readonly role: ModelRole;
}

type Told = 'kind' | 'subject' | 'subgroup' | 'status' | 'value' | 'bound' | 'baseline' | 'sentence';

/** A rule that was judged; what is left out has its default in the run document. */
export type RuleFinding = Pick<RuleResult, Told> & Partial<Omit<RuleResult, Told>>;

/** One kind of rule on the data, or on what a model costs: it judges every rule of its kind, and leaves none out. */
export interface RuleKind {
  readonly kind: string;
  judge(judged: Judged): readonly RuleFinding[];
}
