import { z } from 'zod';
import { columnName, path } from './names';

const onnxModel = path.describe('An ONNX file.');
const modelThreshold = z
  .number()
  .optional()
  .describe("This model's threshold, where it is not that of the gate.");

const onnxOptions = z.strictObject({
  onnx: onnxModel,
  inputs: z
    .record(z.string().min(1), z.union([columnName, z.array(columnName).min(1)]))
    .optional()
    .describe('Which columns fill which input of the model, where names and order do not tell.'),
  output: z.string().min(1).optional().describe('The output to read, where the model has several.'),
  scores_are: z
    .enum(['probabilities', 'logits'])
    .default('probabilities')
    .describe('What the output holds; logits are turned into probabilities.'),
  threshold: modelThreshold,
});

const scoresFile = z
  .strictObject({
    path,
    column: columnName.optional().describe('The scores of two classes, or the values of a regression.'),
    columns: z
      .record(z.string().min(1), columnName)
      .optional()
      .describe('For several classes: the column of probabilities of each class.'),
    interval: z
      .tuple([columnName, columnName])
      .optional()
      .describe('For a regression: the columns with the low and the high end of the predicted interval.'),
  })
  .refine(({ column, columns }) => (column === undefined) !== (columns === undefined), {
    message: 'scores need either column or columns',
    params: { mend: 'Name the column of scores, or for several classes one column for each class.' },
  })
  .describe('A Parquet file with the key column and the scores, for models that are not ONNX.');

const labelsFile = z
  .strictObject({ path, column: columnName })
  .describe('A Parquet file with the key column and one column of predicted labels.');

export const candidate = z.xor([
  onnxModel.transform((file): z.output<typeof onnxOptions> => ({ onnx: file, scores_are: 'probabilities' })),
  onnxOptions,
  z.strictObject({ scores: scoresFile, threshold: modelThreshold }),
  z.strictObject({ labels: labelsFile }),
]);

export const baseline = z.xor([
  ...candidate.options,
  z.strictObject({
    results: path.describe('A JSON file of metric values, such as evaluation_results.json.'),
  }),
]);
