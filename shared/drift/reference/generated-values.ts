import { uniform } from '../../statistics/seeded-random';

/** How make_reference.py generated a column, in the same arithmetic. */
export interface GeneratedValues {
  readonly seed: number;
  readonly count: number;
  /** How many even numbers in [0, 1) are added up for one value: 1 is even, 4 is near to normal. */
  readonly parts: number;
  /** Rounded down to multiples of 1 / levels; 0 for values that differ. */
  readonly levels: number;
  /** The value is cubed for a long tail. */
  readonly cubed: boolean;
  readonly scale: number;
  readonly shift: number;
}

/** In the order of the generator. */
export function generatedValues(given: GeneratedValues): Float64Array {
  const { seed, count, parts, levels, cubed, scale, shift } = given;
  return Float64Array.from({ length: count }, (_, index) => {
    let value = 0;
    for (let part = 0; part < parts; part++) value += uniform(seed, part, index);
    if (levels > 0) value = Math.floor(value * levels) / levels;
    if (cubed) value = value * value * value;
    return shift + scale * value;
  });
}
