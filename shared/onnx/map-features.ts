import { didYouMean } from '../nearest';
import type { Feature } from './bind-features';
import { nameFinder, namesInMetadata, normalisedName } from './feature-names';
import type { GraphInput, ModelGraph } from './model-graph';

/** How the columns were found for the inputs; of several ways, the one that is surest to need a look. */
export type MappedBy = 'declared' | 'name' | 'metadata' | 'order';

export interface FeatureMap {
  /** Names of the features that fill an input, by the input's name. */
  readonly features: ReadonlyMap<string, readonly string[]>;
  readonly mappedBy: MappedBy;
}

export interface MappingOffer {
  /** Those that any input may take, in the gate's order. */
  readonly features: readonly Feature[];
  /** Those and the others, which only declared inputs take. */
  readonly offered: readonly Feature[];
  readonly declared: Readonly<Record<string, string | readonly string[]>>;
}

/** Says what cannot be joined; never returns. */
type Refuse = (what: string) => never;

/**
 * Proposes which features fill which input: those that the gate declares; then, for inputs of one column, the feature
 * of that name (case and separators aside); then the features left over for the one input left over, in the order
 * that the model's metadata names them or else in the gate's. Of two inputs left over, one of text and one of
 * numbers, each takes the features of its type; numbered inputs of one column take them one by one.
 */
export function mapFeatures(
  { inputs, metadata }: Pick<ModelGraph, 'inputs' | 'metadata'>,
  { features, offered, declared }: MappingOffer,
  refuse: Refuse,
): FeatureMap {
  const found = declaredFeatures(inputs, offered, declared, refuse);
  const find = nameFinder(features.map(({ name }) => name));
  for (const { name } of inputs.filter((input) => !found.has(input.name) && mayBeOneColumn(input))) {
    const feature = find(name);
    if (feature !== null) found.set(name, [feature]);
  }
  const rest = inputs.filter(({ name }) => !found.has(name));
  const used = new Set([...found.values()].flat());
  const left = features.filter(({ name }) => !used.has(name));
  const isDeclared = Object.keys(declared).length > 0;
  if (rest.length === 0) return { features: found, mappedBy: isDeclared ? 'declared' : 'name' };

  const ordered = orderByMetadata(namesInMetadata(metadata), features, left, rest, refuse);
  const groups = share(rest, ordered.features, inputs.length);
  if (groups === null) return refuse(missingInputs(rest, left));
  for (const [at, { name }] of rest.entries())
    found.set(
      name,
      (groups[at] ?? []).map((each) => each.name),
    );
  return { features: found, mappedBy: isDeclared ? 'declared' : ordered.by };
}

/** Every number of features for each of `rest`, or null where their order would be a guess. */
function share(
  rest: readonly GraphInput[],
  left: readonly Feature[],
  inputCount: number,
): readonly (readonly Feature[])[] | null {
  const [only, second] = rest;
  if (only !== undefined && second === undefined) {
    return inputCount === 1 || takesSeveral(only) ? [left] : null;
  }
  if (rest.length === 2 && rest.every(takesSeveral) && rest.filter(isOfText).length === 1) {
    return rest.map((input) => left.filter(({ type }) => (type === 'string') === isOfText(input)));
  }
  const numbered = rest.every(({ name }) =>
    /^[a-z_]*(input|feature|arg|args|col|column|f|x)[_.]?\d+$/i.test(bare(name)),
  );
  const oneEach =
    numbered && rest.length === inputCount && left.length === rest.length && rest.every(mayBeOneColumn);
  return oneEach ? left.map((feature) => [feature]) : null;
}

const bare = (name: string): string => name.replace(/:0$/, '');
const isOfText = ({ type }: GraphInput): boolean => type === 'string';
const widthOf = ({ dims }: GraphInput): number | null => {
  const width = dims?.[1];
  return typeof width === 'number' ? width : null;
};
const mayBeOneColumn = (input: GraphInput): boolean => (widthOf(input) ?? 1) === 1;
const takesSeveral = (input: GraphInput): boolean => input.dims?.length !== 1 && widthOf(input) !== 1;

function declaredFeatures(
  inputs: readonly GraphInput[],
  features: readonly Feature[],
  declared: Readonly<Record<string, string | readonly string[]>>,
  refuse: Refuse,
): Map<string, readonly string[]> {
  const names = features.map(({ name }) => name);
  const inputNames = inputs.map(({ name }) => name);
  const found = new Map<string, readonly string[]>();
  for (const [input, columns] of Object.entries(declared)) {
    const list = typeof columns === 'string' ? [columns] : columns;
    if (!inputNames.includes(input)) {
      return refuse(
        `The gate maps an input '${input}' that the model does not have${didYouMean(input, inputNames)}`,
      );
    }
    const unknown = list.find((column) => !names.includes(column));
    if (unknown !== undefined) {
      return refuse(
        `The gate maps '${unknown}' to input '${input}', and that is none of its features${didYouMean(unknown, names)}`,
      );
    }
    found.set(input, list);
  }
  return found;
}

/** The features left over in the order that the metadata names them; names that are all unknown say nothing. */
function orderByMetadata(
  named: readonly string[] | null,
  features: readonly Feature[],
  left: readonly Feature[],
  rest: readonly GraphInput[],
  refuse: Refuse,
): { features: readonly Feature[]; by: 'metadata' | 'order' } {
  const byOrder = { features: left, by: 'order' } as const;
  if (named === null) return byOrder;
  const names = features.map(({ name }) => name);
  const find = nameFinder(names);
  const resolved = named.map(find);
  const [only] = rest;
  const width = rest.length === 1 && only !== undefined ? widthOf(only) : null;
  if (resolved.every((name) => name === null) || (width !== null && named.length < width)) return byOrder;
  const unknown = named.filter((_, at) => resolved[at] === null);
  if (unknown.length > 0) {
    return refuse(`The model's metadata names features that the gate lacks: ${guesses(unknown, names)}`);
  }
  const ordered = resolved.flatMap((name) => left.filter((feature) => feature.name === name));
  return { features: ordered, by: 'metadata' };
}

function missingInputs(rest: readonly GraphInput[], left: readonly Feature[]): string {
  const names = rest.map(({ name }) => name);
  const what = names.length === 1 ? 'input' : 'inputs';
  return `The gate has no feature for ${what} ${guesses(
    names,
    left.map(({ name }) => name),
  )}`;
}

/** `'amout' (did you mean "amount"?), 'x'`. */
function guesses(names: readonly string[], candidates: readonly string[]): string {
  return names
    .map((name) => {
      const guess = didYouMean(normalisedName(name), candidates).replace(/^: /, '');
      return guess === '' ? `'${name}'` : `'${name}' (${guess})`;
    })
    .join(', ');
}
