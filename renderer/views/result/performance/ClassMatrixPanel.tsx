import { formatCount } from '../../../../shared/figures';
import type { EvaluationRecord } from '../../../../shared/run/schema';
import { Ellipsis } from '../../../components/Ellipsis';
import { Panel } from '../../../components/Panel';
import { ScrollRegion } from '../../../components/ScrollRegion';
import { roleTitle } from '../../role-title';
import { ClassMatrixRow } from './ClassMatrixRow';

/** Names up to this long stand over their columns; longer ones give way to their numbers. */
const shortName = 6;

/** Actual against predicted classes; the shade is the share of each actual class. */
export function ClassMatrixPanel({ evaluation }: { readonly evaluation: EvaluationRecord }) {
  const { confusion_classes: matrix, role, n } = evaluation;
  if (matrix === null) return null;
  const { classes, counts } = matrix;
  const title = `Confusion matrix: ${roleTitle(role).toLowerCase()}`;
  const isNumbered = classes.some((name) => name.length > shortName);
  const isPart = n !== null && !evaluation.weighted && sum(counts.flat()) < n - 0.5;
  return (
    <Panel
      title={title}
      note={[
        'Rows are the actual class, columns the predicted one; the shade is the share of the row.',
        ...(isNumbered ? ['Columns have the numbers of the rows.'] : []),
        ...(isPart ? [`The ${formatCount(classes.length)} most frequent classes are shown.`] : []),
      ].join(' ')}
    >
      <ScrollRegion className="assay-class-scroll" label={title}>
        <table aria-label={title} className="assay-class-matrix">
          <thead>
            <tr>
              <th>Actual</th>
              {classes.map((name, at) => (
                <th key={name} scope="col" className="assay-numeric" title={name}>
                  {isNumbered ? at + 1 : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classes.map((name, row) => (
              <tr key={name}>
                <th scope="row">
                  <Ellipsis text={isNumbered ? `${row + 1}  ${name}` : name} />
                </th>
                <ClassMatrixRow actual={row} classes={classes} counts={counts[row] ?? []} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
