import * as runtime from 'onnxruntime-node';
import type { ModelEngine } from '../../shared/engines';
import { createOnnxModelEngine } from './onnx-model-engine';

/** ONNX Runtime for Node on the CPU. */
export function createNativeModelEngine(): ModelEngine {
  runtime.env.logLevel = 'fatal';
  return createOnnxModelEngine(runtime, 'cpu', `onnxruntime-node ${runtime.env.versions.node}`);
}
