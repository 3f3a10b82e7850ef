import type { z } from 'zod';
import { didYouMean, nearest } from '../nearest';
import { describeType, describeValue, howToWrite, oneOf, quote } from './describe-value';
import type { Finding, Path } from './finding';

export type Explained = Pick<Finding, 'message' | 'mend' | 'at'>;

/** A value that is there and wrong, at `path` of the whole gate. */
export function explainValue(issue: z.core.$ZodIssue, path: Path): Explained {
  const input = issue.input;
  const size = (inclusive: boolean | undefined, at: string, beyond: string) =>
    inclusive === false ? beyond : at;
  switch (issue.code) {
    case 'invalid_type':
      return {
        message: `expected ${describeType(issue.expected)}, got ${describeValue(input)}`,
        mend: howToWrite(issue.expected, input),
      };
    case 'invalid_value':
      return wrongChoice(issue.values.map(String), input, path);
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      const chosen = (input as Readonly<Record<string, unknown>>)[String(path.at(-1))];
      return wrongChoice(options, chosen, path);
    }
    case 'too_small':
      if (issue.origin === 'string') return { message: 'the text is empty', mend: 'Write a name or a path.' };
      if (issue.origin === 'array') return wrongLength(`at least ${issue.minimum}`, input);
      return outOfRange(`${size(issue.inclusive, 'at least', 'more than')} ${issue.minimum}`, input);
    case 'too_big':
      if (issue.origin === 'array') return wrongLength(`at most ${issue.maximum}`, input);
      return outOfRange(`${size(issue.inclusive, 'at most', 'less than')} ${issue.maximum}`, input);
    case 'invalid_key':
      return { message: 'a name is empty', mend: 'Give it a name.', at: 'key' };
    case 'invalid_format':
      return {
        message: `${issue.message}, got ${describeValue(input)}`,
        mend: 'Copy the whole value again.',
      };
    case 'custom':
      return {
        message: issue.message,
        mend: String(issue.params?.mend ?? 'Change what the message names.'),
      };
    default:
      return { message: issue.message, mend: 'See docs/gate-file.md.' };
  }
}

/** What a choice is called, by the key that it stands under. */
const nounsOfChoice: Readonly<Record<string, string>> = {
  type: 'check',
  metric: 'metric',
  metrics: 'metric',
  task: 'task',
  dataset: 'data set',
};

function wrongChoice(options: readonly string[], input: unknown, path: Path): Explained {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  if (key === 'assay') {
    const isNewer = typeof input === 'number' && input > 1;
    return {
      message: `this Assay reads version 1 of the format, not ${describeValue(input)}`,
      mend: isNewer ? 'Open the gate with a newer Assay.' : 'Write "assay: 1".',
    };
  }
  const text = typeof input === 'string' ? input : '';
  const suggestion = nearest(text, options);
  const mend = suggestion === null ? `Use ${oneOf(options)}.` : `Write "${suggestion}".`;
  if (text === '') return { message: `expected ${oneOf(options)}, got ${describeValue(input)}`, mend };
  return {
    message: `unknown ${nounsOfChoice[key] ?? 'value'} ${quote(text)}${didYouMean(text, options)}`,
    mend,
  };
}

function wrongLength(wanted: string, input: unknown): Explained {
  const length = Array.isArray(input) ? input.length : 0;
  return {
    message: `expected ${wanted} in this list, got ${length}`,
    mend: 'Add to the list, or take away from it.',
  };
}

function outOfRange(wanted: string, input: unknown): Explained {
  return {
    message: `expected ${wanted}, got ${describeValue(input)}`,
    mend: `Write a number that is ${wanted}.`,
  };
}
