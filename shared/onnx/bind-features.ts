import type { ColumnType, TensorType } from '../engines';
import { raise, type Where } from '../problem';
import { describeShape, type GraphInput, type ModelGraph } from './model-graph';

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

export interface Binding {
  /** Where the model is named, for problems. */
  readonly where: Where;
  readonly inputs: readonly BoundInput[];
  /** Features of the gate that the model does not take. */
  readonly unused: readonly string[];
  /** The model takes exactly one row in a call. */
  readonly oneRowPerCall: boolean;
}

/**
 * Joins the gate's features to the model's inputs: by name, when every input has the name of a feature; else all
 * features, in the gate's order, into the columns of the only input.
 *
 * Raises `model-mismatch` with what the gate has and what the model wants.
 */
export function bindFeatures(
  graph: Pick<ModelGraph, 'inputs'>,
  features: readonly Feature[],
  where: Where,
): Binding {
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const mismatch = (what: string): never => raiseMismatch(what, graph.inputs, features, where);

  const bind = (input: GraphInput, given: readonly Feature[]): BoundInput => {
    const { name, type, dims } = input;
    const rank = dims?.length ?? 2;
    const width = dims?.[1] ?? null;
    if (type === 'other') return mismatch(`Input '${name}' has a type that a table cannot fill`);
    if (rank !== 2 && !(rank === 1 && given.length === 1)) {
      return mismatch(`Input '${name}' is not a table of rows`);
    }
    if (typeof width === 'number' && width !== given.length) {
      const has = given.length === 1 ? 'is 1 feature' : `are ${given.length} features`;
      return mismatch(`Input '${name}' wants ${width} values per row, and there ${has}`);
    }
    const unfit = given.find((feature) => !fits(feature.type, type));
    if (unfit !== undefined) {
      return mismatch(`Feature '${unfit.name}' is of type ${unfit.type}, and input '${name}' takes ${type}`);
    }
    return { name, type, rank, features: given.map((feature) => feature.name), shape: describeShape(dims) };
  };

  const named = graph.inputs.flatMap(({ name }) => byName.get(name) ?? []);
  const [only] = graph.inputs;
  if (only === undefined) return mismatch('The model takes no input');
  const isByName = named.length === graph.inputs.length && isOneColumn(only);
  if (!isByName && graph.inputs.length > 1) return mismatch(missingInputs(graph.inputs, byName));

  const inputs = isByName
    ? graph.inputs.map((input, at) => bind(input, named.slice(at, at + 1)))
    : [bind(only, features)];
  const fixedRows = graph.inputs.flatMap(({ dims }) => (typeof dims?.[0] === 'number' ? [dims[0]] : []));
  const fixed = fixedRows.find((rows) => rows !== 1);
  if (fixed !== undefined) return mismatch(`The model takes exactly ${fixed} rows in a call`);
  const used = new Set(inputs.flatMap((input) => input.features));
  return {
    where,
    inputs,
    unused: features.map(({ name }) => name).filter((name) => !used.has(name)),
    oneRowPerCall: fixedRows.length > 0,
  };
}

const isOneColumn = ({ dims }: GraphInput): boolean => typeof dims?.[1] !== 'number' || dims[1] === 1;

function fits(column: ColumnType, input: TensorType): boolean {
  if (input === 'string') return column === 'string';
  return column === 'float' || column === 'integer' || column === 'boolean';
}

function missingInputs(inputs: readonly GraphInput[], byName: ReadonlyMap<string, Feature>): string {
  const missing = inputs.flatMap(({ name }) => (byName.has(name) ? [] : [`'${name}'`]));
  return `The gate has no feature for ${missing.length === 1 ? 'input' : 'inputs'} ${missing.join(', ')}`;
}

function raiseMismatch(
  what: string,
  inputs: readonly GraphInput[],
  features: readonly Feature[],
  where: Where,
): never {
  const wants = inputs.map(({ name, type, dims }) => `${name} (${type} ${describeShape(dims)})`);
  const has = features.map(({ name, type }) => `${name} (${type})`);
  return raise(
    'model-mismatch',
    `${what}. The model wants: ${wants.join(', ') || 'nothing'}. The gate has ${has.length} features: ${has.join(', ')}.`,
    where,
    'Make `features` in the gate file the columns that the model was trained on, in the same order, or export the model again with one input [N, features], or with one input [N, 1] for each column, named as the column.',
  );
}
