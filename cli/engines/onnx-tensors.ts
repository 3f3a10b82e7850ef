import type { Tensor as OrtTensor, TensorConstructor } from 'onnxruntime-node';
import type { Tensor } from '../../shared/engines';

/** `create` is the tensor class of the runtime that will read the tensor. */
export function toOrtTensor(create: TensorConstructor, { type, dims, data }: Tensor): OrtTensor {
  return new create(type, data, dims);
}

/** Throws where the runtime yields a type that the core does not read, such as float16. */
export function fromOrtTensor(name: string, { type, dims, data }: OrtTensor): Tensor {
  switch (type) {
    case 'float32':
    case 'float64':
    case 'int32':
    case 'int64':
    case 'bool':
    case 'string':
      return { type, dims: [...dims], data: asTensorData(data) };
    default:
      throw new Error(`output '${name}' is a tensor of ${type}, which Assay does not read`);
  }
}

function asTensorData(data: OrtTensor['data']): Tensor['data'] {
  if (
    data instanceof Float32Array ||
    data instanceof Float64Array ||
    data instanceof Int32Array ||
    data instanceof BigInt64Array ||
    data instanceof Uint8Array ||
    Array.isArray(data)
  ) {
    return data;
  }
  throw new Error(`unexpected tensor data: ${data.constructor.name}`);
}
