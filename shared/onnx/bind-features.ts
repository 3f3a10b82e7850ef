import type { ColumnType, TensorType } from '../engines';
import { raise, type Where } from '../problem';
import { withFullStop } from './full-stop';
import { type MappedBy, mapFeatures } from './map-features';
import { describeShape, describeValue, type GraphInput, type ModelGraph } from './model-graph';

export interface Feature {
  readonly name: string;
  readonly type: ColumnType;
}

/** One input of the model and the features that fill it, in the order of its columns. */
export interface BoundInput {
  readonly name: string;
  readonly type: TensorType;
  /** 1: [N], for a single feature; 2: [N, features]. */
  readonly rank: 1 | 2;
  readonly features: readonly string[];
  /** As the model declares it, `[N, 6]`. */
  readonly shape: string;
}

export interface Offer {
  readonly features: readonly Feature[];
  /** Names of those that any input may take, in their order; the others only fill declared inputs. All, when left out. */
  readonly order?: readonly string[] | undefined;
  /** The gate's own mapping. */
  readonly declared?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

export interface Binding {
  /** Where the model is named, for problems. */
  readonly where: Where;
  readonly inputs: readonly BoundInput[];
  readonly mappedBy: MappedBy;
  /** Features of the gate that the model does not take. */
  readonly unused: readonly string[];
  /** The model takes exactly one row in a call. */
  readonly oneRowPerCall: boolean;
}

/**
 * Joins the gate's features to the model's inputs as `mapFeatures` proposes.
 *
 * Raises `model-mismatch` with what the gate has and what the model wants.
 */
export function bindFeatures(
  graph: Pick<ModelGraph, 'inputs' | 'metadata'>,
  { features: offered, order, declared = {} }: Offer,
  where: Where,
): Binding {
  const features = order === undefined ? offered : pick(offered, order);
  const refuse = (what: string): never => raiseMismatch(what, graph.inputs, features, where);
  if (graph.inputs.length === 0) refuse('The model takes no input');
  const { features: mapped, mappedBy } = mapFeatures(graph, { features, offered, declared }, refuse);
  const inputs = graph.inputs.map((input) =>
    bindInput(input, pick(offered, mapped.get(input.name) ?? []), refuse),
  );
  const fixedRows = graph.inputs.flatMap(({ dims }) => (typeof dims?.[0] === 'number' ? [dims[0]] : []));
  const fixed = fixedRows.find((rows) => rows !== 1);
  if (fixed !== undefined) refuse(`The model takes exactly ${fixed} rows in a call`);
  const used = new Set(inputs.flatMap((input) => input.features));
  return {
    where,
    inputs,
    mappedBy,
    unused: features.map(({ name }) => name).filter((name) => !used.has(name)),
    oneRowPerCall: fixedRows.length > 0,
  };
}

function pick(features: readonly Feature[], names: readonly string[]): readonly Feature[] {
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  return names.flatMap((name) => byName.get(name) ?? []);
}

function bindInput(
  { name, type, dims }: GraphInput,
  given: readonly Feature[],
  refuse: (what: string) => never,
): BoundInput {
  const rank = dims?.length ?? 2;
  const width = dims?.[1] ?? null;
  if (type === 'other') return refuse(`Input '${name}' has a type that a table cannot fill`);
  if (rank !== 2 && !(rank === 1 && given.length === 1)) {
    return refuse(`Input '${name}' is not a table of rows`);
  }
  if (typeof width === 'number' && width !== given.length) {
    const has = given.length === 1 ? 'is 1 feature' : `are ${given.length} features`;
    return refuse(`Input '${name}' wants ${width} values per row, and there ${has}`);
  }
  if (given.length === 0) return refuse(`There is no feature for input '${name}'`);
  const unfit = given.find((feature) => !fits(feature.type, type));
  if (unfit !== undefined) {
    return refuse(`Feature '${unfit.name}' is of type ${unfit.type}, and input '${name}' takes ${type}`);
  }
  return { name, type, rank, features: given.map((feature) => feature.name), shape: describeShape(dims) };
}

function fits(column: ColumnType, input: TensorType): boolean {
  if (input === 'string') return column === 'string';
  return column === 'float' || column === 'integer' || column === 'boolean';
}

function raiseMismatch(
  what: string,
  inputs: readonly GraphInput[],
  features: readonly Feature[],
  where: Where,
): never {
  const wants = inputs.map(describeValue).join(', ') || 'nothing';
  const has = features.map(({ name, type }) => `${name} (${type})`);
  return raise(
    'model-mismatch',
    `${withFullStop(what)} The model wants: ${wants}. The gate has ${has.length} features: ${has.join(', ')}.`,
    where,
    'Make `features` in the gate file the columns that the model was trained on, in the same order, say which columns fill which input under `inputs` of the model, or export the model again with one input [N, features], or with one input [N, 1] for each column, named as the column.',
  );
}
