import { ProblemError, type ProblemKind, type Where } from '../problem';

const mends = {
  'model-unreadable':
    'Open the model where it was exported and check that it runs there; export it for an older operator set if the message names an operator or version.',
  'model-failed':
    'Run the model on the same rows where it was exported; the message names the operator that failed.',
  'out-of-memory':
    'Close other programs, use a smaller `latency.batch`, or run the gate on the command line.',
} satisfies Partial<Record<ProblemKind, string>>;

const tooNewMend =
  'Export the model for an older operator set: target_opset=17 for skl2onnx, onnxmltools and tf2onnx, opset_version=17 for torch.onnx; a newer exporter may also write a newer IR version, which onnx.version_converter does not change: set model.ir_version.';

/** What the runtime in WebAssembly says before each message. */
const preamble = /^(Can't create a session|failed to call OrtRun\(\))\. ERROR_CODE: \d+, ERROR_MESSAGE: /;

/** A place in the runtime's own source: file, line and the signature of a function. */
const sourcePlace = /\S+\.(cc|h|cpp|hpp|cu):\d+ .*?\) (?=[A-Za-z])/;

/** The first line of what a runtime said, without its own source code's whereabouts. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.trim().split('\n', 1);
  return line.replace(preamble, '').replace(sourcePlace, '');
}

/** Whether the runtime says that the model is of a later version of ONNX than it knows. */
const isTooNew = (said: string): boolean =>
  /opset \d+ is under development|support for domain \S+ is till opset|unsupported model ir version/i.test(
    said,
  );

/**
 * What the inference runtime threw, as a Problem; problems pass through. `which` names the rows that were running:
 * `in row 7`.
 */
export function runtimeFailure(
  error: unknown,
  kind: 'model-unreadable' | 'model-failed',
  where: Where,
  which = '',
): ProblemError {
  if (error instanceof ProblemError) return error;
  const said = firstLine(error);
  const ofMemory = isOutOfMemory(error);
  const what = kind === 'model-unreadable' ? 'could not be loaded' : `failed while it ran${which}`;
  const mend = isTooNew(said) ? tooNewMend : mends[ofMemory ? 'out-of-memory' : kind];
  return new ProblemError([
    { kind: ofMemory ? 'out-of-memory' : kind, message: `The model ${what}: ${said}`, where, mend },
  ]);
}

export function isOutOfMemory(error: unknown): boolean {
  return /bad_alloc|out of memory|allocate memory|allocation failed/i.test(firstLine(error));
}
