/**
 * Milliseconds of every stage of a run.
 * @param {import('../shared/run/schema').RunDocument} document
 * @returns {Record<import('../shared/run/schema').StageId, number>}
 */
export function stageTimes({ stages }) {
  return /** @type {Record<import('../shared/run/schema').StageId, number>} */ (
    Object.fromEntries(stages.map(({ id, duration_ms }) => [id, duration_ms]))
  );
}
