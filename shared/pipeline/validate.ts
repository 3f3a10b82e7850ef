import { formatCount } from '../figures';
import { hasDrifted } from '../gate-rules/drift';
import { profileColumn } from '../profile/profile-column';
import { profileColumns } from '../profile/profile-columns';
import type { CheckRecord, DistributionRecord, DriftRecord, TransformRecord } from '../run/schema';
import { adjustDrift } from '../validation/adjust-drift';
import { keepPictures } from '../validation/keep-pictures';
import { makeChecks } from '../validation/make-checks';
import { stopIfCancelled } from './cancelled';
import { holdWork } from './load';
import type { Stage } from './stage';

/** Makes every declared check, and compares every column of the data sets: distribution, drift, change of unit. */
export const validate: Stage = {
  id: 'validate',
  title: 'Validate',
  weight: 3,
  async run(context, { tables, declarations, work }) {
    const { gate, engines, signal, store } = context;
    const records: (CheckRecord | undefined)[] = [];
    const distributions: DistributionRecord[] = [];
    const drift: DriftRecord[] = [];
    const transforms: TransformRecord[] = [];
    const steps = work.reduce((sum, { checks, profiles }) => sum + checks.length + profiles.length, 0);
    let done = 0;
    const report = (note: string) => context.report({ fraction: steps === 0 ? 1 : done / steps, note });

    for (const piece of work) {
      await holdWork({ store, report: ({ note }) => report(note ?? '') }, tables, piece);
      const declared = piece.checks.flatMap((at) => declarations.checks[at] ?? []);
      const before = done;
      const made = await makeChecks({
        declared,
        tables,
        key: gate.key,
        data: engines.data,
        signal,
        onDone: (checks) => {
          done = before + checks;
          report(formatCount(declared.length, 'check'));
        },
      });
      for (const [index, at] of piece.checks.entries()) records[at] = made[index];
      done = before + declared.length;
      const profile = (column: string) => profileColumn(column, gate, tables, engines.data);
      for await (const { distribution, ...found } of profileColumns(piece.profiles, profile)) {
        stopIfCancelled(signal);
        report(distribution.column);
        distributions.push(distribution);
        drift.push(...found.drift);
        transforms.push(...found.transforms);
        done += 1;
      }
    }
    await store.drop('train');
    await store.drop('reference');
    const checks = [...records.flatMap((record) => record ?? []), ...declarations.unsupported];
    const failed = checks.filter(({ status }) => status !== 'pass');
    return {
      status: failed.some(({ severity, status }) => severity === 'critical' || status === 'error')
        ? 'failed'
        : 'done',
      summary: summarize(checks, failed, drift),
      rows: Object.values(tables).reduce((sum, table) => sum + table.info.rows, 0),
      found: {
        checks,
        distributions: keepPictures(distributions, { checks, drift, transforms }),
        drift: [...adjustDrift(drift)],
        transforms,
      },
    };
  },
};

function summarize(
  checks: readonly CheckRecord[],
  failed: readonly CheckRecord[],
  drift: readonly DriftRecord[],
): string {
  const drifted = drift.filter(hasDrifted).length;
  const ofDrift = drifted === 0 ? '' : `; ${formatCount(drifted, 'column drifts', 'columns drift')}`;
  if (checks.length === 0) return `No checks declared${ofDrift}`;
  if (failed.length === 0) {
    const all =
      checks.length === 1 ? 'The one check passes' : `All ${formatCount(checks.length, 'check')} pass`;
    return `${all}${ofDrift}`;
  }
  return `${failed.length} of ${checks.length} checks fail: ${failed[0]?.sentence}${ofDrift}`;
}
