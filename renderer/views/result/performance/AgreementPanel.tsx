import { formatCount, formatNumber, formatPercent } from '../../../../shared/figures';
import type { AgreementRecord } from '../../../../shared/run/schema';
import { type Fact, FactList } from '../../../components/FactList';
import { Panel } from '../../../components/Panel';
import { roleTitle } from '../../role-title';

/** How a model and the baseline differ row by row, whatever their metrics say. */
export function AgreementPanel({ agreement }: { readonly agreement: AgreementRecord }) {
  return (
    <Panel
      title={`Row by row: ${nameOf(agreement.role)} and baseline`}
      note={`On ${formatCount(agreement.n, 'row')}. Two models of the same quality can still decide differently.`}
    >
      <FactList facts={factsOf(agreement)} wide />
    </Panel>
  );
}

/** A challenger keeps the letters of its name. */
function nameOf(role: AgreementRecord['role']): string {
  return role === 'candidate' ? 'candidate' : roleTitle(role);
}

function factsOf(agreement: AgreementRecord): readonly Fact[] {
  const { mcnemar } = agreement;
  const shares: readonly (readonly [string, number | null])[] = [
    ['Different prediction', agreement.disagreement],
    ['Now positive', agreement.to_positive],
    ['Now negative', agreement.to_negative],
  ];
  const counts: readonly (readonly [string, number | null])[] = [
    [
      `Only ${agreement.role === 'candidate' ? 'the candidate' : roleTitle(agreement.role)} is right`,
      agreement.only_candidate_right,
    ],
    ['Only the baseline is right', agreement.only_baseline_right],
    ['Both are right', agreement.both_right],
    ['Both are wrong', agreement.both_wrong],
  ];
  const total = counts.reduce((sum, [, value]) => sum + (value ?? 0), 0);
  return [
    ...shares.flatMap(([name, value]) => (value === null ? [] : [{ name, value: formatPercent(value) }])),
    ...counts.flatMap(([name, value]) =>
      value === null ? [] : [{ name, value: countText(value, agreement, total) }],
    ),
    ...(agreement.score_correlation === null
      ? []
      : [{ name: 'Rank correlation of scores', value: formatNumber(agreement.score_correlation) }]),
    ...(mcnemar === null
      ? []
      : [
          {
            name: 'Equal error rates (McNemar)',
            value: `p = ${formatNumber(mcnemar.p_value)}${mcnemar.exact ? ', exact' : ''}`,
          },
        ]),
  ];
}

/** Rows; a share of the weight where the sums are not those of rows. */
function countText(value: number, { n }: AgreementRecord, total: number): string {
  const areRows = Math.abs(total - n) < 1e-6 * n;
  return areRows ? formatCount(Math.round(value), 'row') : `${formatPercent(value / total)} of the weight`;
}
