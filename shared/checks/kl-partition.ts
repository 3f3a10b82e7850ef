import { z } from 'zod';

const weight = z.number().min(0);
const edge = z.number().nullable();

/** What a distribution is expected to be: of numbers, by bins, or of values, each with its share. */
export const partitionObject = z
  .strictObject({
    bins: z
      .array(edge)
      .min(2)
      .max(1001)
      .optional()
      .describe('Rising edges of bins of numbers; null as the first or the last opens that side.'),
    values: z
      .array(z.union([z.string(), z.number(), z.boolean()]))
      .min(1)
      .optional()
      .describe('Values, in place of bins.'),
    weights: z
      .array(weight)
      .min(1)
      .describe('The expected share of each bin or value; with tail_weights they add up to 1.'),
    tail_weights: z
      .tuple([weight, weight])
      .optional()
      .describe('The expected shares below and above the bins, in place of tail_weight_holdout.'),
  })
  .check(({ value, issues }) => {
    for (const fault of faultsOf(value)) issues.push({ code: 'custom', input: value, ...fault });
  })
  .describe('The expected distribution; that of the reference when left out.');

type Partition = z.output<typeof partitionObject>;

interface Fault {
  readonly path: PropertyKey[];
  readonly message: string;
  readonly params: { readonly mend: string };
}

function faultsOf({ bins, values, weights, tail_weights }: Partition): Fault[] {
  const fault = (path: PropertyKey[], message: string, mend: string) => [{ path, message, params: { mend } }];
  if ((bins === undefined) === (values === undefined))
    return fault([], 'a partition needs either bins or values', 'Give one of the two.');
  const wanted = bins === undefined ? (values ?? []).length : bins.length - 1;
  if (weights.length !== wanted) {
    const of = bins === undefined ? `${wanted} values` : `${bins.length} edges of bins`;
    return fault(
      ['weights'],
      `${weights.length} weights for ${of}`,
      bins === undefined
        ? 'Give one weight for each value.'
        : 'Give one weight for each bin: one fewer than edges.',
    );
  }
  const sum = [...weights, ...(tail_weights ?? [])].reduce((total, one) => total + one, 0);
  if (Math.abs(sum - 1) > 1e-5)
    return fault(['weights'], `the weights add up to ${sum}`, 'Write shares that add up to 1.');
  return bins === undefined ? valueFaults(values ?? [], tail_weights) : binFaults(bins, tail_weights);

  function valueFaults(given: readonly unknown[], tails: unknown): Fault[] {
    if (tails !== undefined)
      return fault(
        ['tail_weights'],
        'values have no tails',
        'Use tail_weight_holdout for values that are not listed.',
      );
    return new Set(given).size === given.length
      ? []
      : fault(['values'], 'a value is there twice', 'Give each value once, with its whole weight.');
  }

  function binFaults(edges: readonly (number | null)[], tails: unknown): Fault[] {
    const inner = edges.slice(1, -1);
    if (inner.includes(null))
      return fault(['bins'], 'an edge within the bins is null', 'Only the first and the last may be null.');
    const finite = edges.filter((one) => one !== null);
    if (finite.length === 0 || finite.some((one, index) => index > 0 && one <= (finite[index - 1] ?? one)))
      return fault(['bins'], 'the edges of the bins do not rise', 'Write them in rising order, each once.');
    return tails !== undefined && finite.length < edges.length
      ? fault(['tail_weights'], 'open bins have no tails', 'Take tail_weights away, or close the bins.')
      : [];
  }
}
