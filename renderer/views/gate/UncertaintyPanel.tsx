import type { ModelGate } from '../../../shared/gate/schema';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { costLines, decisionInWords, intervalsInWords, multipleTestingInWords } from './certainty-in-words';

/** How sure the figures are, whether that decides, and what errors cost. */
export function UncertaintyPanel({ gate }: { readonly gate: ModelGate }) {
  const costs = costLines(gate);
  return (
    <Panel title="Certainty">
      <FactList
        facts={[
          { name: 'Rules decide', value: decisionInWords(gate) },
          { name: 'Intervals', value: intervalsInWords(gate) },
          ...(gate.uncertainty.group === undefined
            ? []
            : [
                {
                  name: 'Together',
                  value: `rows with the same ${gate.uncertainty.group} are drawn together`,
                },
              ]),
          ...(gate.subgroups.length === 0
            ? []
            : [{ name: 'Many rules', value: multipleTestingInWords(gate) }]),
          ...(costs.length === 0 ? [] : [{ name: 'Costs', value: costs.join(', ') }]),
        ]}
      />
    </Panel>
  );
}
