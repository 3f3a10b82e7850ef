import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatCount } from '../../shared/figures';
import { describeProblem } from '../../shared/problem';
import { CommandButton } from '../components/CommandButton';
import { CopyTextButton } from '../components/CopyTextButton';
import { ProblemCard } from '../components/ProblemCard';
import type { Actions } from '../session/actions';
import type { ProblemsScreen, Session } from '../session/session';
import { stageTitles } from '../session/stage-progress';

interface Props {
  readonly session: Session & ProblemsScreen;
  readonly actions: Actions;
}

export function ProblemsView({ session, actions }: Props) {
  const { problems, source, path, opened, stage } = session;
  return (
    <Stack className="assay-page assay-narrow" gap="lg">
      <Stack gap={4} role="alert">
        <Group gap="sm" wrap="nowrap">
          <IconAlertTriangle size={28} color="var(--assay-bad)" aria-hidden />
          <Title order={1}>{headline(session)}</Title>
        </Group>
        <Text c="dimmed" className="assay-breakable">
          {path}
          {stage !== null && `, in the stage '${stageTitles[stage]}'`}
        </Text>
        {opened !== null && (
          <Text>There is no verdict. Mend what is named below, then open the gate again.</Text>
        )}
      </Stack>
      <Group gap="sm">
        <CommandButton id="reopen" session={session} actions={actions} variant="filled" />
        {opened !== null && (
          <Button variant="default" onClick={actions.backToGate}>
            Back to the gate
          </Button>
        )}
        <CopyTextButton text={problems.map(describeProblem).join('\n\n')} title="Copy" />
        <CommandButton id="home" session={session} actions={actions} />
      </Group>
      {problems.map((problem) => (
        <ProblemCard key={describeProblem(problem)} problem={problem} source={source} sourcePath={path} />
      ))}
    </Stack>
  );
}

function headline({ opened, problems }: ProblemsScreen): string {
  const count = formatCount(problems.length, 'problem');
  return opened === null ? `This file cannot be opened: ${count}` : `The run stopped: ${count}`;
}
