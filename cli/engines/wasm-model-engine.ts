import * as runtime from 'onnxruntime-web';
import type { ModelEngine } from '../../shared/engines';
import { createOnnxModelEngine, threads } from './onnx-model-engine';

/** The window's inference engine in Node: ONNX Runtime in WebAssembly, read from the installed package. */
export function createWasmModelEngine(): ModelEngine {
  runtime.env.logLevel = 'fatal';
  runtime.env.wasm.numThreads = threads;
  return createOnnxModelEngine(runtime, 'wasm', `onnxruntime-web ${runtime.env.versions.web}`);
}
