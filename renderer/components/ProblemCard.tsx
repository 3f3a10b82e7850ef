import { Card, Group, Stack, Text } from '@mantine/core';
import { describeWhere, type Problem } from '../../shared/problem';
import { CopyTextButton } from './CopyTextButton';
import { excerpt } from './excerpt';
import { SourceLines } from './SourceLines';

interface Props {
  readonly problem: Pick<Problem, 'message' | 'where' | 'mend'>;
  /** The text of the file at `sourcePath`, where it is known. */
  readonly source?: string | null;
  readonly sourcePath?: string;
  /** Whether its text can be copied. */
  readonly copyable?: boolean;
}

/** One problem: what, where, how to mend it, and the lines around it. */
export function ProblemCard({ problem, source = null, sourcePath, copyable = false }: Props) {
  const { line, file } = problem.where;
  const pointsIntoSource = file === undefined || sourcePath === undefined || isSameFile(file, sourcePath);
  const lines = source === null || line === undefined || !pointsIntoSource ? [] : excerpt(source, line);
  const place = describeWhere(problem.where);
  return (
    <Card className="assay-problem">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <Text fw={600} className="assay-breakable">
            {problem.message}
          </Text>
          {copyable && (
            <CopyTextButton
              text={[problem.message, place, `To mend: ${problem.mend}`]
                .filter((line) => line !== '')
                .join('\n')}
              title="Copy the problem"
              size="compact-xs"
              fw={500}
              className="assay-rigid"
            />
          )}
        </Group>
        {place !== '' && (
          <Text size="sm" c="dimmed" ff="monospace" className="assay-breakable">
            {place}
          </Text>
        )}
        <Text size="sm" className="assay-breakable">
          <b>To mend:</b> {problem.mend}
        </Text>
        {lines.length > 0 && line !== undefined && (
          <SourceLines label={`Lines around line ${line}`} lines={lines} marked={[line]} />
        )}
      </Stack>
    </Card>
  );
}

function isSameFile(left: string, right: string): boolean {
  const [a, b] = [left.replaceAll('\\', '/'), right.replaceAll('\\', '/')];
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}
