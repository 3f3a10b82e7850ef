import * as ort from 'onnxruntime-web';
import loaderUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jsep.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jsep.wasm?url';
import {
  type LoadedModel,
  type ModelEngine,
  type ProviderId,
  type Tensor,
  type TensorType,
  tensorTypes,
} from '../../shared/engines';
import { float16Bits } from '../../shared/onnx/float16';
import type { ProviderChoice } from '../../shared/worker-messages';

const maximumThreads = 4;

/** One Identity node. */
const smallestModel =
  'CAgSADo3ChAKAXgSAXkiCElkZW50aXR5EgFnWg8KAXgSCgoICAESBAoCCAFiDwoBeRIKCggIARIECgIIAUIECgAQDQ==';

/**
 * ONNX Runtime in WebAssembly, on several threads where the page is cross-origin isolated, and on WebGPU where an
 * adapter exists and `choice` allows it.
 */
export async function startOrtModelEngine(choice: ProviderChoice): Promise<ModelEngine> {
  const threads = crossOriginIsolated ? Math.min(maximumThreads, navigator.hardwareConcurrency) : 1;
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.wasmPaths = { mjs: absolute(loaderUrl), wasm: absolute(wasmUrl) };
  ort.env.logLevel = 'error';
  return {
    version: `onnxruntime-web ${ort.env.versions.web}`,
    providers: choice !== 'wasm' && (await startsWebGpu(choice)) ? ['webgpu', 'wasm'] : await onlyWasm(),
    threads,
    load: loadModel,
    memoryBytes,
  };
}

/**
 * An adapter without a GPU behind it is far slower than WASM: it is used only when WebGPU is asked for by name.
 *
 * WebGPU must be started before any session on WASM: it counts sessions from its own start on, and drops every
 * buffer when the count comes to zero.
 */
async function startsWebGpu(choice: ProviderChoice): Promise<boolean> {
  try {
    const adapter = await navigator.gpu?.requestAdapter();
    if (adapter == null || (choice === 'auto' && isSoftware(adapter.info))) return false;
    await startRuntime('webgpu');
    return true;
  } catch {
    return false;
  }
}

function isSoftware({ architecture, isFallbackAdapter }: GPUAdapterInfo): boolean {
  return isFallbackAdapter || architecture === 'swiftshader';
}

async function onlyWasm(): Promise<readonly ProviderId[]> {
  await startRuntime('wasm');
  return ['wasm'];
}

/** Loads a model of nothing, so that no model of a gate pays for the start of the runtime in time or memory. */
async function startRuntime(provider: ProviderId): Promise<void> {
  const bytes = Uint8Array.from(atob(smallestModel), (character) => character.charCodeAt(0));
  const model = await loadModel(bytes, provider);
  await model.release();
}

async function loadModel(model: Uint8Array, provider: ProviderId): Promise<LoadedModel> {
  const session = await ort.InferenceSession.create(model, {
    executionProviders: [provider],
    logSeverityLevel: 3,
  });
  return {
    provider,
    async run(inputs, outputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, tensor]) => [name, ortTensor(tensor)]),
      );
      const results = await session.run(feeds, outputs);
      return Object.fromEntries(outputs.map((name) => [name, tensorOf(name, results[name])]));
    },
    release: () => session.release(),
  };
}

function ortTensor({ type, data, dims }: Tensor): ort.Tensor {
  return new ort.Tensor(type, data as ort.Tensor.DataTypeMap[TensorType], dims);
}

function tensorOf(name: string, value: ort.Tensor | undefined): Tensor {
  if (value === undefined) throw new Error(`the model gave no output "${name}"`);
  const type = tensorTypes.find((each) => each === value.type);
  if (type === undefined) throw new Error(`output "${name}" is of type ${value.type}`);
  const data =
    type === 'float16' ? float16Bits(value.data as ArrayBufferView) : (value.data as Tensor['data']);
  return { type, dims: value.dims, data };
}

/** What the process of this window holds, in bytes. */
async function memoryBytes(): Promise<number | null> {
  const response = await fetch('/memory');
  if (!response.ok) return null;
  const answer: unknown = await response.json();
  const bytes = typeof answer === 'object' && answer !== null && 'bytes' in answer ? answer.bytes : null;
  return typeof bytes === 'number' ? bytes : null;
}

function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}
