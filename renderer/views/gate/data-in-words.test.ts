import { expect, it } from 'vitest';
import { sampleGate } from '../../session/sample-gate';
import {
  driftColumnLines,
  driftedShareInWords,
  driftMethodInWords,
  splitInWords,
  suiteInWords,
  unitChangesInWords,
} from './data-in-words';

const { drift } = sampleGate.gate;

it('says how drift is measured and what may drift', () => {
  expect(driftMethodInWords(drift)).toBe(
    "all columns by Evidently's choice for the type and the number of rows",
  );
  expect(driftMethodInWords({ ...drift, method: { numeric: 'psi', categorical: 'hellinger' } })).toBe(
    'numeric columns by Population stability index, categorical ones by Hellinger distance',
  );
  const columns = {
    amount: { method: 'psi', threshold: 0.2, severity: 'warning' },
    country: { severity: 'critical' },
  } as const;
  expect(driftColumnLines({ ...drift, columns })).toEqual([
    'amount, by Population stability index, threshold 0.2 (warning)',
    'country',
  ]);
  expect(driftedShareInWords(drift)).toBeNull();
  expect(driftedShareInWords({ ...drift, max_drifted_share: 0.1, severity: 'info' })).toBe(
    'at most 10% of the columns (info)',
  );
});

it('says what units, suites and the split mean', () => {
  expect(unitChangesInWords({ unit_changes: 'critical' })).toBe(
    'a change that is beyond doubt fails the gate',
  );
  expect(suiteInWords({ path: 's.json', dataset: 'eval', unsupported: 'tell' })).toBe(
    's.json, for eval; what it holds that Assay cannot check is only told',
  );
  expect(splitInWords({ by: 'id', fraction: 0.2, salt: 'v1' })).toBe(
    '20% of the keys in id are for eval, salt "v1"; each row is verified',
  );
});
