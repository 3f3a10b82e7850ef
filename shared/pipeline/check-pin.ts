import type { Dataset } from '../checks/check';
import { contentHash } from '../content-hash';
import type { Engines, Fingerprint } from '../engines';
import type { PinnedFile } from '../gate/set-pin';
import { type Problem, raise } from '../problem';
import type { StageContext } from './stage';

type PinContext = Pick<StageContext, 'gate' | 'gatePath' | 'signal'> & {
  readonly engines: Pick<Engines, 'data'>;
};

/**
 * Compares a file with what the gate pins. null where it is that file, or nothing is pinned; a note where it is
 * another file with the same rows. Raises `hash-mismatch` where it is another one, and says what is known of its rows.
 */
export async function checkPin(
  { gate, gatePath, engines, signal }: PinContext,
  dataset: Dataset,
  { sha256 }: Fingerprint,
): Promise<Problem | null> {
  const pinned: PinnedFile | undefined = gate.data[dataset];
  if (pinned === undefined) return null;
  const { path, content_sha256 } = pinned;
  const isOther = pinned.sha256 !== undefined && pinned.sha256 !== sha256;
  if (!isOther && (pinned.sha256 !== undefined || content_sha256 === undefined)) return null;
  const found =
    content_sha256 === undefined
      ? null
      : await contentHash(dataset, path, engines.data, { signal, onRows: () => {} });
  const command = `assay pin ${gatePath}${dataset === 'eval' ? '' : ` --data ${dataset}`} --why "…"`;
  if (found !== null && found.sha256 === content_sha256) {
    if (!isOther) return null;
    return {
      kind: 'hash-mismatch',
      message: `${path} is another file than the gate pins, but holds the same rows: it was written again`,
      where: { file: path, field: `data.${dataset}.sha256` },
      mend: `nothing needs to be done; ${command} pins the new file`,
    };
  }
  const [field, is, expected] =
    found === null || content_sha256 === undefined
      ? (['sha256', `its SHA-256 is ${sha256}`, pinned.sha256] as const)
      : ([
          'content_sha256',
          `its rows differ: their content hash is ${found.sha256}`,
          content_sha256,
        ] as const);
  return raise(
    'hash-mismatch',
    `${path} is not the file that the gate pins: ${is}, the gate expects ${expected}`,
    { file: path, field: `data.${dataset}.${field}` },
    `restore the pinned file, or, if the change is meant, pin the new one: ${command}`,
  );
}
