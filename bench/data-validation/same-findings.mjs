import { isDeepStrictEqual } from 'node:util';

/**
 * Speed means nothing where the findings differ: throws unless each expectation has the same verdict, a failing one the
 * same count of unexpected rows and the same first keys, and each column that both measured the same verdict on drift.
 * @param {import('../../shared/run/schema').RunDocument} document
 * @param {import('./run-python.mjs').PythonReport} report
 */
export function requireSameFindings({ checks, drift }, report) {
  const differences = [...inExpectations(checks, report.expectations), ...inDrift(drift, report.drift)];
  if (differences.length > 0)
    throw new Error(`Assay and Python found different things:\n${differences.join('\n')}`);
}

/**
 * @param {import('../../shared/run/schema').CheckRecord[]} checks
 * @param {import('./run-python.mjs').PythonReport['expectations']} expectations
 */
function inExpectations(checks, expectations) {
  if (checks.length !== expectations.length)
    return [`${checks.length} checks, but ${expectations.length} expectations`];
  return checks.flatMap((check, index) => {
    const { type, success, raised, figures, failing_keys } = expectations[index];
    const verdict = raised ? 'error' : success ? 'pass' : 'fail';
    const found = [check.type, check.status];
    const expected = [type, verdict];
    if (verdict === 'fail') {
      const rows = check.unexpected?.partial_unexpected_index_list ?? [];
      found.push(check.observed.unexpected_count, ...rows.map(({ key }) => Number(key)));
      expected.push(figures.unexpected_count, ...failing_keys);
    }
    return difference(`expectation ${index + 1}`, found, expected);
  });
}

/**
 * @param {import('../../shared/run/schema').DriftRecord[]} ours
 * @param {import('./run-python.mjs').PythonReport['drift']} theirs
 */
function inDrift(ours, theirs) {
  const measured = ours.filter(({ status }) => status === 'measured');
  const drifted = new Map(measured.map((record) => [record.column, record.drifted]));
  const notByUs = theirs.filter(({ column }) => !drifted.has(column)).map(({ column }) => column);
  if (notByUs.length > 0) console.log(`Drift that Evidently alone measured: ${notByUs.join(', ')}`);
  return theirs
    .filter(({ column }) => drifted.has(column))
    .flatMap((record) => difference(`drift of ${record.column}`, drifted.get(record.column), record.drifted));
}

/**
 * @param {string} subject
 * @param {unknown} ours
 * @param {unknown} theirs
 * @returns {string[]}
 */
const difference = (subject, ours, theirs) =>
  isDeepStrictEqual(ours, theirs)
    ? []
    : [`${subject}: Assay ${JSON.stringify(ours)}, Python ${JSON.stringify(theirs)}`];
