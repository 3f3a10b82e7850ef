import { z } from 'zod';
import { datasets } from '../checks/check';

const change = <Value extends z.ZodType>(value: Value) =>
  z.object({ before: value.nullable().describe('null where it is not known.'), after: value });

const entrySchema = z.object({
  at: z.string().describe('ISO 8601, in UTC.'),
  who: z.string(),
  why: z.string(),
  data: z.enum(datasets),
  path: change(z.string()),
  rows: change(z.number()),
  sha256: change(z.string()),
  content_sha256: change(z.string()),
});

/** One change of a pin: a line of JSON in the changelog beside the gate. */
type PinLogEntry = z.output<typeof entrySchema>;

/** `fraud.assay.changelog.jsonl` for `fraud.assay.yaml`. */
export function pinLogFile(gateFile: string): string {
  return `${gateFile.replace(/\.(ya?ml|json)$/i, '')}.changelog.jsonl`;
}

export function pinLogLine(entry: PinLogEntry): string {
  return `${JSON.stringify(entrySchema.parse(entry))}\n`;
}

/** How many rows the file of this hash had when it was pinned; null where the changelog does not know it. */
export function rowsInLog(log: string, sha256: string): number | null {
  for (const line of log.split('\n').toReversed()) {
    const entry = entryOf(line);
    if (entry?.sha256.after === sha256) return entry.rows.after;
  }
  return null;
}

/** null for a line that is none of Assay's. */
function entryOf(line: string): PinLogEntry | null {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
