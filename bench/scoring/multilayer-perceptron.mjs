import { create, toBinary } from '@bufbuild/protobuf';

const float = 1;

/**
 * A network of fully connected layers with ReLU between and a sigmoid at the end, with fixed weights: input
 * `features`, float32 [N, widths[0]]; output `score`, [N, 1].
 * @param {typeof import('../../shared/onnx/onnx_pb')} onnx
 * @param {readonly number[]} widths
 * @returns {Uint8Array}
 */
export function multilayerPerceptron(onnx, widths) {
  const value = (/** @type {string} */ name, /** @type {number} */ width) =>
    create(onnx.ValueInfoProtoSchema, {
      name,
      type: {
        value: {
          case: 'tensorType',
          value: {
            elemType: float,
            shape: {
              dim: [
                { value: { case: 'dimParam', value: 'N' } },
                { value: { case: 'dimValue', value: BigInt(width) } },
              ],
            },
          },
        },
      },
    });
  const node = (/** @type {string} */ opType, /** @type {string[]} */ input, /** @type {string} */ output) =>
    create(onnx.NodeProtoSchema, { opType, input, output: [output] });
  const nodes = [];
  const initializer = [];
  let last = 'features';
  for (const [at, width] of widths.slice(1).entries()) {
    const before = widths[at];
    const isEnd = at === widths.length - 2;
    initializer.push(weights(onnx, `w${at}`, [before, width]), weights(onnx, `b${at}`, [width]));
    nodes.push(node('Gemm', [last, `w${at}`, `b${at}`], `sum${at}`));
    last = isEnd ? 'score' : `active${at}`;
    nodes.push(node(isEnd ? 'Sigmoid' : 'Relu', [`sum${at}`], last));
  }
  return toBinary(
    onnx.ModelProtoSchema,
    create(onnx.ModelProtoSchema, {
      irVersion: 8n,
      opsetImport: [{ domain: '', version: 17n }],
      graph: {
        node: nodes,
        initializer,
        input: [value('features', widths[0])],
        output: [value('score', widths[widths.length - 1])],
      },
    }),
  );
}

/**
 * @param {typeof import('../../shared/onnx/onnx_pb')} onnx
 * @param {string} name
 * @param {readonly number[]} dims
 */
function weights(onnx, name, dims) {
  const size = dims.reduce((product, dim) => product * dim, 1);
  const values = Float32Array.from({ length: size }, (_, at) => Math.sin(at * 12.9898) / Math.sqrt(dims[0]));
  return create(onnx.TensorProtoSchema, {
    name,
    dims: dims.map(BigInt),
    dataType: float,
    rawData: new Uint8Array(values.buffer),
  });
}
