/** What the bench and the tests need, in one module to bundle. */
export { detectTransform } from '../detect';
export { factsOf } from './base-facts';
export { bases, resampled } from './bases';
export { planters, unknownFactors } from './plants';
export { benignPair, seededRandom, slightDrift, snapshot, someRows } from './snapshots';
