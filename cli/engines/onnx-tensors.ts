import type { Tensor as OrtTensor, TensorConstructor } from 'onnxruntime-node';
import { type Tensor, tensorTypes } from '../../shared/engines';
import { float16Bits } from '../../shared/onnx/float16';

/** `create` is the tensor class of the runtime that will read the tensor. */
export function toOrtTensor(create: TensorConstructor, { type, dims, data }: Tensor): OrtTensor {
  return new create(type, data, dims);
}

/** Throws where the runtime yields a type that the core does not read, such as int4. */
export function fromOrtTensor(name: string, { type, dims, data }: OrtTensor): Tensor {
  const known = tensorTypes.find((each) => each === type);
  if (known === undefined)
    throw new Error(`output '${name}' is a tensor of ${type}, which Assay does not read`);
  const values = known === 'float16' ? float16Bits(data as ArrayBufferView) : (data as Tensor['data']);
  return { type: known, dims: [...dims], data: values };
}
