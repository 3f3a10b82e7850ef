import type { Planter } from './plant';
import { factorPlanter, nearUnits, tens, times, units } from './plant-factors';
import { hourPlanter } from './plant-hours';
import { affinePlanter, offsetPlanter, signPlanter } from './plant-lines';
import { logPlanter } from './plant-logs';
import { mixedPlanter } from './plant-mixed';
import { clipPlanter, roundPlanter, sentinelPlanter } from './plant-values';

/** `times` as often as the others, for a kind that few columns can have. */
export const planters: readonly { readonly plant: Planter; readonly times: number }[] = [
  { plant: factorPlanter('factor: power of ten', tens), times: 1 },
  { plant: factorPlanter('factor: time', times), times: 1 },
  { plant: factorPlanter('factor: other units', units), times: 1 },
  { plant: factorPlanter('factor: units below 4', nearUnits), times: 1 },
  { plant: signPlanter, times: 1 },
  { plant: offsetPlanter, times: 1 },
  { plant: affinePlanter, times: 1 },
  { plant: logPlanter('log'), times: 1 },
  { plant: logPlanter('exp'), times: 1 },
  { plant: roundPlanter, times: 1 },
  { plant: sentinelPlanter, times: 1 },
  { plant: clipPlanter, times: 1 },
  { plant: mixedPlanter, times: 1 },
  { plant: hourPlanter, times: 30 },
];

/** Factors that no change of units has. */
export const unknownFactors = [2, 3, 5, 7, 20, 37, 200, 500, 1 / 2, 1 / 3, 1 / 5, 1 / 20];
