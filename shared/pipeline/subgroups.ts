import type { DataEngine } from '../engines';
import { formatCount } from '../figures';
import { type EvaluationResults, readEvaluationResults } from '../formats/evaluation-results';
import type { Gate } from '../gate/schema';
import { binaryScores, select } from '../metrics/binary-scores';
import { type Problem, raise } from '../problem';
import type { ModelRole, SubgroupRecord } from '../run/schema';
import { stopIfCancelled } from './cancelled';
import { metricValues } from './evaluate';
import type { LoadedTable, RunState, Stage, StageContext } from './stage';
import { declaredGroups, type Group } from './subgroup-groups';

const mostGroupsInAll = 2000;

/** The gate's metrics within each declared group of the eval set that has more rows than the minimum support. */
export const subgroups: Stage = {
  id: 'subgroups',
  title: 'Subgroups',
  weight: 1.5,
  async run(context, state) {
    const { gate, engines } = context;
    if (gate.subgroups.length === 0) {
      return { status: 'not_run', summary: 'Not run: the gate declares no subgroups', found: {} };
    }
    const table = state.tables.eval;
    if (table === undefined) throw new Error('the eval set was not loaded');
    const results = await baselineResults(context);
    const { groups, notes } = await allGroups(context, table);
    const records: SubgroupRecord[] = [];
    for (const [index, group] of groups.entries()) {
      stopIfCancelled(context.signal);
      context.report({ fraction: index / groups.length, note: group.id });
      records.push(await measure(gate, state, group, results, engines.data));
    }
    const few = records.filter((record) => record.status === 'too_few').length;
    return {
      status: 'done',
      rows: table.info.rows,
      summary: `${formatCount(records.length - few)} groups measured, ${formatCount(few)} too few`,
      found: { subgroups: records, notes },
    };
  },
};

/** Raises a problem where the declarations stand for more groups together than a run document should hold. */
async function allGroups({ gate, gatePath, engines }: StageContext, table: LoadedTable) {
  const groups: Group[] = [];
  const notes: Problem[] = [];
  for (const [index, declared] of gate.subgroups.entries()) {
    const found = await declaredGroups(declared, gate, table, engines.data);
    if (found.note !== null) notes.push(found.note);
    groups.push(...found.groups);
    if (groups.length <= mostGroupsInAll) continue;
    raise(
      'gate-invalid',
      `the declared subgroups are more than ${formatCount(mostGroupsInAll)} groups together`,
      { file: gatePath, field: `subgroups[${index}]` },
      'declare fewer columns, or name the categories that matter under values',
    );
  }
  return { groups, notes };
}

async function measure(
  gate: Gate,
  { labels, scores }: RunState,
  group: Group,
  results: EvaluationResults | null,
  data: DataEngine,
): Promise<SubgroupRecord> {
  if (labels === null) throw new Error('the eval set was not labelled');
  const found = await data.query(
    `SELECT row FROM (SELECT row_number() OVER () - 1 AS row, ${group.condition} AS inside FROM eval) WHERE inside ORDER BY row`,
  );
  const rows = Uint32Array.from((found.columns.row ?? []) as Float64Array);
  let positives = 0;
  for (const row of rows) positives += labels[row] ?? 0;

  const valuesOf = (role: ModelRole) => {
    const ofRole = scores[role];
    if (ofRole !== undefined) {
      const part = select(labels, ofRole, rows);
      return metricValues(binaryScores(part.labels, part.scores, gate.threshold), gate.metrics);
    }
    return role === 'baseline' ? (results?.group(group.id) ?? null) : null;
  };
  const measured = rows.length > gate.minimum_support;
  return {
    id: group.id,
    column: group.column,
    value: group.value,
    n: rows.length,
    positives,
    status: measured ? 'measured' : 'too_few',
    candidate: measured ? valuesOf('candidate') : null,
    baseline: measured ? valuesOf('baseline') : null,
  };
}

async function baselineResults({ gate, engines }: StageContext): Promise<EvaluationResults | null> {
  const baseline = gate.models?.baseline;
  if (baseline === undefined || !('results' in baseline)) return null;
  const read = readEvaluationResults(
    await engines.files.text(baseline.results),
    baseline.results,
    gate.threshold,
  );
  return read.ok ? read.value : null;
}
