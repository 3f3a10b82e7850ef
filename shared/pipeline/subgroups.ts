import { formatCount } from '../figures';
import type { EvaluationResults } from '../formats/evaluation-results';
import { allRules, metricsOfGate } from '../gate/rules-of';
import { judgesModels } from '../gate/schema';
import { everySubgroupOf } from '../gate/subgroup-ids';
import { metricById, metricValues } from '../metrics';
import { selectRows } from '../metrics/rows-of';
import { type Problem, raise } from '../problem';
import type { SubgroupRecord } from '../run/schema';
import { type MeasuredIntervals, type ModelRows, measureIntervals } from '../uncertainty/intervals';
import { stopIfCancelled } from './cancelled';
import { columnsRequired } from './columns-needed';
import { readResults } from './predictions/from-results';
import type { LoadedTable, RunState, Stage, StageContext } from './stage';
import { declaredGroups, type Group } from './subgroup-groups';

const mostGroupsInAll = 2000;

/** The gate's metrics within each declared group of the eval set that has more rows than the minimum support. */
export const subgroups: Stage = {
  id: 'subgroups',
  title: 'Subgroups',
  weight: 1.5,
  async run(context, state) {
    const { gate } = context;
    if (gate.subgroups.length === 0) {
      return { status: 'not_run', summary: 'Not run: the gate declares no subgroups', found: {} };
    }
    const table = state.tables.eval;
    if (table === undefined) throw new Error('the eval set was not loaded');
    if (Object.keys(state.samples).length === 0) {
      return { status: 'not_run', summary: 'Not run: no model was evaluated row by row', found: {} };
    }
    await context.store.hold(table, columnsRequired(gate, 'eval'));
    const results = await baselineResults(context);
    const { groups, notes } = await allGroups(context, table);
    const records: SubgroupRecord[] = [];
    for (const [index, group] of groups.entries()) {
      stopIfCancelled(context.signal);
      context.report({ fraction: index / groups.length, note: group.id });
      records.push(await measure(context, state, group, results));
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
  context: StageContext,
  { samples, clusters }: RunState,
  group: Group,
  results: EvaluationResults | null,
): Promise<SubgroupRecord> {
  const { gate, engines } = context;
  const found = await engines.data.query(
    `SELECT row FROM (SELECT row_number() OVER () - 1 AS row, ${group.condition} AS inside FROM eval) WHERE inside ORDER BY row`,
  );
  const rows = Uint32Array.from((found.columns.row ?? []) as Float64Array);
  const isMeasured = rows.length > gate.minimum_support;
  const parts = Object.entries(samples).flatMap(([role, sample]) =>
    sample === undefined ? [] : [{ role, rows: selectRows(sample, rows) }],
  );
  const valuesOf = (role: string) => {
    const part = parts.find((one) => one.role === role);
    if (part !== undefined) return metricValues(part.rows, metricsOfGate(gate));
    return role === 'baseline' ? (results?.group(group.id) ?? null) : null;
  };
  const intervals = isMeasured ? await intervalsOf(context, group, parts, clusters, rows) : null;
  const [first] = parts;
  return {
    id: group.id,
    column: group.column,
    value: group.value,
    n: rows.length,
    positives: first?.rows.task === 'binary' ? first.rows.positives : null,
    status: isMeasured ? 'measured' : 'too_few',
    candidate: isMeasured ? valuesOf('candidate') : null,
    baseline: isMeasured ? valuesOf('baseline') : null,
    candidate_intervals: intervals?.own.candidate ?? {},
    regression_intervals: intervals?.regressions.candidate ?? {},
    challengers: isMeasured ? challengersOf(parts, valuesOf, intervals) : {},
  };
}

function challengersOf(
  parts: readonly ModelRows[],
  valuesOf: (role: string) => SubgroupRecord['candidate'],
  intervals: MeasuredIntervals | null,
): SubgroupRecord['challengers'] {
  const roles = parts.map(({ role }) => role).filter((role) => role !== 'candidate' && role !== 'baseline');
  return Object.fromEntries(
    roles.map((role) => [
      role,
      {
        metrics: valuesOf(role) ?? {},
        intervals: intervals?.own[role] ?? {},
        regression_intervals: intervals?.regressions[role] ?? {},
      },
    ]),
  );
}

/** Of the metrics that a rule on this group decides by an interval. */
async function intervalsOf(
  { gate, engines, signal }: StageContext,
  group: Group,
  parts: readonly ModelRows[],
  clusters: Uint32Array | null,
  rows: Uint32Array,
): Promise<MeasuredIntervals | null> {
  const asked = new Set([group.id, everySubgroupOf(group.column)]);
  const ids = allRules(gate)
    .filter(({ subgroup }) => subgroup !== undefined && asked.has(subgroup))
    .filter(({ decide_on }) => (decide_on ?? gate.decide_on) === 'interval')
    .map(({ metric }) => metric);
  if (ids.length === 0 || parts.length === 0) return null;
  const { confidence, replicates, method, seed } = gate.uncertainty;
  const ofGroup = clusters === null ? null : renumbered(rows.map((row) => clusters[row] as number));
  return measureIntervals(
    parts,
    parts.some(({ role }) => role === 'baseline') ? 'baseline' : null,
    [...new Set(ids)].map((id) => metricById(gate.task, id)),
    { confidence, replicates, method, seed, clusters: ofGroup },
    engines.compute,
    { signal, onProgress: () => {} },
  );
}

/** The same clusters, numbered from 0 without gaps. */
function renumbered(clusters: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return clusters.map((cluster) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
}

async function baselineResults({ gate, engines }: StageContext): Promise<EvaluationResults | null> {
  const baseline = gate.models?.baseline;
  if (baseline === undefined || !('results' in baseline) || !judgesModels(gate)) return null;
  return readResults(gate, baseline.results, engines.files);
}
