import type { TensorType } from '../engines';
import type { Task } from '../metrics/task';
import { didYouMean } from '../nearest';
import { raise, type Where } from '../problem';
import { withFullStop } from './full-stop';
import { describeValue, type GraphOutput } from './model-graph';

export interface ChosenOutput {
  readonly name: string;
  readonly holds: 'numbers' | 'labels';
}

const labelTypes: readonly GraphOutput['type'][] = [
  'int64',
  'int32',
  'string',
  'bool',
] satisfies TensorType[];
const tellingNames: Readonly<Record<Task, RegExp>> = {
  binary: /prob/i,
  multiclass: /prob/i,
  regression: /^(variable|predictions?|output|y|value)/i,
};

/**
 * The output that the gate names; else the only one of floats, or of several the one named like the task's answer;
 * else, of a classifier, its only output of labels, and of a regression its only one of whole numbers.
 *
 * Raises `model-mismatch` when none can be the answer, or when several can.
 */
export function chooseOutput(
  outputs: readonly GraphOutput[],
  task: Task,
  declared: string | undefined,
  where: Where,
): ChosenOutput {
  const list = outputs.map((output) => describeOutput(output)).join(', ');
  if (declared !== undefined) return declaredOutput(outputs, declared, task, list, where);
  const tensors = outputs.filter(({ kind }) => kind === 'tensor');
  const floats = tensors.filter(isOfFloats);
  const named = floats.length > 1 ? floats.filter(({ name }) => tellingNames[task].test(name)) : floats;
  const [only, another] = named;
  if (only !== undefined && another === undefined) return { name: only.name, holds: 'numbers' };
  if (floats.length > 0) {
    return raise(
      'model-mismatch',
      `The model has several outputs that could be the ${answers[task]}: ${list}.`,
      where,
      'Name the right one as `output` of the model in the gate file: { onnx: model.onnx, output: name }.',
    );
  }
  if (outputs.some(({ kind }) => kind === 'sequence-of-maps')) return refuseMaps(list, where);
  const labels = tensors.filter(({ type }) => labelTypes.includes(type));
  const [label] = labels;
  if (label !== undefined && labels.length === 1) return asAnswer(label, task, list, where);
  return raise(
    'model-mismatch',
    `The model has no ${answers[task]} output. Its outputs: ${list}.`,
    where,
    "Export the model with one float output, [N, classes] or [N, 1]; with skl2onnx keep the output 'probabilities' and set the option zipmap=False.",
  );
}

const answers: Readonly<Record<Task, string>> = {
  binary: 'probability',
  multiclass: 'probability',
  regression: 'predicted value',
};

const isOfFloats = ({ type }: GraphOutput): boolean => type.startsWith('float');

function describeOutput(output: GraphOutput): string {
  return output.kind === 'sequence-of-maps' ? `${output.name} (sequence of maps)` : describeValue(output);
}

function declaredOutput(
  outputs: readonly GraphOutput[],
  name: string,
  task: Task,
  list: string,
  where: Where,
): ChosenOutput {
  const output = outputs.find((each) => each.name === name);
  if (output === undefined) {
    const guess = didYouMean(
      name,
      outputs.map((each) => each.name),
    );
    return raise(
      'model-mismatch',
      `${withFullStop(`The model has no output '${name}'${guess}`)} Its outputs: ${list}.`,
      where,
      'Name one of these as `output`, or leave it out.',
    );
  }
  if (output.kind === 'sequence-of-maps') return refuseMaps(list, where);
  return asAnswer(output, task, list, where);
}

function asAnswer(output: GraphOutput, task: Task, list: string, where: Where): ChosenOutput {
  const { name, kind, type } = output;
  if (kind === 'tensor' && isOfFloats(output)) return { name, holds: 'numbers' };
  if (kind === 'tensor' && labelTypes.includes(type)) {
    if (task !== 'regression') return { name, holds: 'labels' };
    if (type !== 'string' && type !== 'bool') return { name, holds: 'numbers' };
  }
  return raise(
    'model-mismatch',
    `Output '${name}' cannot be the ${answers[task]} of a row. The model's outputs: ${list}.`,
    where,
    'Name an output of numbers, [N, classes], [N, 1] or [N], or for a classifier one of labels.',
  );
}

function refuseMaps(list: string, where: Where): never {
  return raise(
    'model-mismatch',
    `The model gives its probabilities as a sequence of maps that is not made at the end of the graph, which no ONNX runtime for JavaScript can read. Its outputs: ${list}.`,
    where,
    'Export the model without a ZipMap: with skl2onnx options={id(model): {"zipmap": False}}, with onnxmltools zipmap=False.',
  );
}
