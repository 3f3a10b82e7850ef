import { Stack, Tabs, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';
import type { RunDocument } from '../../../shared/run/schema';
import { ErrorBoundary } from '../../components/ErrorBoundary';
import { FailureReport } from '../../components/FailureReport';
import type { Actions } from '../../session/actions';
import {
  isResultTab,
  type ResultScreen,
  type ResultTab,
  resultTabs,
  type Session,
} from '../../session/session';
import { DataTab } from './DataTab';
import { JsonTab } from './JsonTab';
import { LatencyTab } from './LatencyTab';
import { PerformanceTab } from './PerformanceTab';
import { ResultHeader } from './ResultHeader';
import { RunInfoTab } from './RunInfoTab';
import { SubgroupsTab } from './SubgroupsTab';
import { VerdictTab } from './VerdictTab';

interface Props {
  readonly session: Session & ResultScreen;
  readonly actions: Actions;
}

const tabViews: Readonly<Record<ResultTab, (props: { document: RunDocument }) => ReactNode>> = {
  verdict: VerdictTab,
  data: DataTab,
  performance: PerformanceTab,
  subgroups: SubgroupsTab,
  latency: LatencyTab,
  'run-info': RunInfoTab,
  json: JsonTab,
};

export function ResultView({ session, actions }: Props) {
  const { document } = session;
  // The tab itself answers at once; what it shows is drawn without holding up the window.
  const drawnTab = useDeferredValue(session.tab);
  return (
    <Stack className="assay-page" gap="md">
      <ResultHeader session={session} actions={actions} />
      <Tabs
        value={session.tab}
        onChange={(value) => {
          if (isResultTab(value)) actions.chooseTab(value);
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {resultTabs.map(({ id, title }) => {
            const failures = failuresOf(document, id);
            return (
              <Tabs.Tab
                key={id}
                value={id}
                rightSection={
                  failures > 0 && (
                    <span className="assay-count">
                      {failures}
                      <VisuallyHidden> failed</VisuallyHidden>
                    </span>
                  )
                }
              >
                {title}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {resultTabs.map(({ id }) => {
          const View = tabViews[id];
          return (
            <Tabs.Panel key={id} value={id}>
              <ErrorBoundary
                fallback={(message) => (
                  <FailureReport
                    message={message}
                    actions={[{ title: 'Show the run as JSON', perform: () => actions.chooseTab('json') }]}
                  />
                )}
              >
                {drawnTab === id && <View document={document} />}
              </ErrorBoundary>
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Stack>
  );
}

/** What failed and is shown in the tab. */
function failuresOf({ checks, rules }: RunDocument, tab: ResultTab): number {
  const failed = rules.filter(({ status }) => status === 'fail');
  switch (tab) {
    case 'verdict':
      return failed.length;
    case 'data':
      return checks.filter(({ status }) => status !== 'pass').length;
    case 'performance':
      return failed.filter(({ kind, subgroup }) => isMetricRule(kind) && subgroup === null).length;
    case 'subgroups':
      return failed.filter(({ subgroup }) => subgroup !== null).length;
    case 'latency':
      return failed.filter(({ kind }) => kind === 'limit').length;
    default:
      return 0;
  }
}

function isMetricRule(kind: string): boolean {
  return kind !== 'limit' && kind !== 'expectation';
}
