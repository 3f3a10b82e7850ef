import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { externalFilesOf } from '../shared/onnx/external-paths';
import { ProblemError } from '../shared/problem';
import type { GrantedFile } from '../shared/worker-messages';
import type { Grants } from './grants';

/** A model whose weights lie beside it is small itself; a larger file has them inside. */
const mostBytes = 64 * 2 ** 20;

/**
 * The files of weights beside an ONNX model that the gate names, granted as it is: in its folder or below. None where the
 * model cannot be read, or names a file that may not be read: the run tells what is wrong with it.
 */
export async function grantWeights(
  folder: string,
  model: string,
  grants: Grants,
): Promise<readonly GrantedFile[]> {
  const granted = await Promise.all(
    (await weightsOf(path.resolve(folder, model), model)).map((name) => grants.grant(folder, name)),
  );
  return granted.flatMap((result) => (result.ok ? [result.value] : []));
}

async function weightsOf(file: string, model: string): Promise<readonly string[]> {
  if ((await stat(file)).size > mostBytes) return [];
  try {
    return externalFilesOf(new Uint8Array(await readFile(file)), model);
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}
