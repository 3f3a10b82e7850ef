import type { ModelEngine } from '../../shared/engines';
import { createOnnxModelEngine } from './onnx-model-engine';

/** ONNX Runtime for Node on the CPU. It reports its use to its maker unless it is told not to before it is loaded. */
export async function createNativeModelEngine(): Promise<ModelEngine> {
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const runtime = await import('onnxruntime-node');
  runtime.env.logLevel = 'fatal';
  return createOnnxModelEngine(runtime, 'cpu', `onnxruntime-node ${runtime.env.versions.node}`);
}
