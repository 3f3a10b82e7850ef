import type { TensorType } from '../engines';

/** A size, the name of a size, or null where the model leaves it open. */
type Dimension = number | string | null;

/** null: the model does not even say how many dimensions there are. */
export type Shape = readonly Dimension[] | null;

export interface GraphInput {
  readonly name: string;
  /** `other`: a type that Assay cannot feed, such as bfloat16 or a sequence. */
  readonly type: TensorType | 'other';
  readonly dims: Shape;
}

export interface GraphOutput extends GraphInput {
  readonly kind: 'tensor' | 'sequence-of-maps' | 'other';
}

export type ClassLabels = readonly (number | string)[];

/** How often an operator is used; `domain` is `ai.onnx` for the default one. */
export interface OperatorCount {
  readonly domain: string;
  readonly name: string;
  readonly count: number;
}

/** What a model file says of itself: plain data, without its weights. */
export interface ModelGraph {
  /** `skl2onnx 1.20.0`; null where the exporter left no name. */
  readonly producer: string | null;
  readonly irVersion: number;
  /** Operator set versions by domain; the default domain is called `ai.onnx`. */
  readonly opsets: Readonly<Record<string, number>>;
  /** What must be fed: weights that are listed as inputs too are left out. */
  readonly inputs: readonly GraphInput[];
  readonly outputs: readonly GraphOutput[];
  /** Numbers in the weights: tensors, and the coefficients and trees of `ai.onnx.ml`. */
  readonly parameters: number;
  /** The most frequent first; those inside of control flow and of the model's own functions included. */
  readonly operators: readonly OperatorCount[];
  /** Domains whose operators the model itself defines as functions. */
  readonly functionDomains: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Present when an output comes out of a ZipMap, which no JavaScript runtime can read. */
  readonly zipMap: { readonly outputs: readonly string[] } | null;
  /** The classes in the order of the probability columns; null where the graph does not say. */
  readonly classLabels: ClassLabels | null;
  /** Files beside the model that hold its weights. */
  readonly externalData: readonly string[];
}

/** `[N, 6]`, `[?, 6]`; `[...]` where the shape is not given. */
export function describeShape(dims: Shape): string {
  return dims === null ? '[...]' : `[${dims.map((size) => size ?? '?').join(', ')}]`;
}

/** `features (float32 [N, 6])`. */
export function describeValue({ name, type, dims }: GraphInput): string {
  return `${name} (${type} ${describeShape(dims)})`;
}
