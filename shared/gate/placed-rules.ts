import type { Path } from './finding';
import type { Gate, GateRule, GateRuleItem } from './schema';

export interface PlacedRule {
  readonly rule: GateRule;
  readonly path: Path;
}

/** The bounds of a rule that compare with the baseline. */
const comparingBounds = ['max_regression', 'min_improvement', 'max_improvement'] as const;

/** Those of `comparingBounds` that the rule has. */
export function comparedBy(rule: GateRule): readonly (typeof comparingBounds)[number][] {
  return comparingBounds.filter((bound) => rule[bound] !== undefined);
}

/** What decides the rule: its own word, or else the gate's. */
export function decidesOn(rule: GateRule, gate: Pick<Gate, 'decide_on'>): Gate['decide_on'] {
  return rule.decide_on ?? gate.decide_on;
}

/** Every rule of the gate with its place, those in groups included. */
export function placedRules({ rules }: Pick<Gate, 'rules'>): readonly PlacedRule[] {
  return rules.flatMap((item, index) => placed(item, ['rules', index]));
}

function placed(item: GateRuleItem, path: Path): PlacedRule[] {
  const within = (rules: readonly GateRule[], ...keys: string[]) =>
    rules.map((rule, index) => ({ rule, path: [...path, ...keys, index] }));
  if ('all_of' in item) return within(item.all_of, 'all_of');
  if ('any_of' in item) return within(item.any_of, 'any_of');
  if ('at_least' in item) return within(item.at_least.of, 'at_least', 'of');
  return [{ rule: item, path }];
}
