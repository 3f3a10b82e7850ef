/**
 * The runtime alone, in a loop over ready-made tensors.
 * @param {typeof import('onnxruntime-node')} runtime or onnxruntime-web
 * @param {string} provider
 * @param {{ model: Uint8Array, batches: readonly Readonly<Record<string, import('../../shared/engines').Tensor>>[], output: string, threads: number }} task
 * @returns {Promise<() => Promise<void>>} one pass over all batches
 */
export async function bareLoop({ InferenceSession, Tensor }, provider, { model, batches, output, threads }) {
  const session = await InferenceSession.create(model, {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  });
  const feeds = batches.map((inputs) =>
    Object.fromEntries(
      Object.entries(inputs).map(([name, { type, data, dims }]) => [name, new Tensor(type, data, dims)]),
    ),
  );
  return async () => {
    for (const feed of feeds) await session.run(feed, [output]);
  };
}
