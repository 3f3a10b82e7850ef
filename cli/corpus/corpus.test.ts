import { expect, test } from 'vitest';
import { textTable } from '../text-table';
import { corpusTables } from './corpus';
import { openCorpusGate } from './run-case';
import type { BaseSchema } from './schema';
import { schemas } from './schemas';
import { describeFinding, faultsOf, isFound } from './verdicts';

interface Judgement {
  readonly schema: string;
  /** null for a clean table. */
  readonly defect: string | null;
  readonly toBeFound: string;
  /** The defect is found, or the clean table is not flagged. */
  readonly isRight: boolean;
  readonly faults: readonly string[];
}

async function judgeTables(schema: BaseSchema): Promise<readonly Judgement[]> {
  const gate = await openCorpusGate(schema);
  try {
    const judgements: Judgement[] = [];
    for (const { snapshot, defect } of corpusTables(schema)) {
      const document = await gate.run(snapshot, defect);
      const faults = faultsOf(document);
      judgements.push({
        schema: schema.name,
        defect: defect?.name ?? null,
        toBeFound: defect === null ? 'nothing' : describeFinding(defect.finds),
        isRight: defect === null ? faults.length === 0 : isFound(defect.finds, document),
        faults,
      });
    }
    return judgements;
  } finally {
    gate.close();
  }
}

function print(judgements: readonly Judgement[]): void {
  const rows = judgements.map(({ schema, defect, toBeFound, isRight, faults }) => [
    { text: isRight ? 'right' : defect === null ? 'FALSE ALARM' : 'MISSED' },
    { text: schema },
    { text: defect ?? 'clean' },
    { text: toBeFound },
    { text: String(faults.length), align: 'right' as const },
  ]);
  const head = ['', 'schema', 'table', 'to be found', 'faults'].map((text) => ({ text }));
  console.log(textTable([head, ...rows]).join('\n'));
}

test('60 tables with a defect fail their gate for it, but for two at most; none of 20 clean ones is flagged', async () => {
  const judgements = (await Promise.all(schemas.map(judgeTables))).flat();
  print(judgements);
  const clean = judgements.filter(({ defect }) => defect === null);
  const defective = judgements.filter(({ defect }) => defect !== null);
  const missed = defective.filter(({ isRight }) => !isRight);
  expect(clean).toHaveLength(20);
  expect(defective).toHaveLength(60);
  expect(clean.filter(({ isRight }) => !isRight)).toEqual([]);
  expect(missed.length, JSON.stringify(missed, null, 2)).toBeLessThanOrEqual(2);
}, 300_000);
