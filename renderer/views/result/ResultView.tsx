import { Stack, Tabs } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';
import { ErrorBoundary } from '../../components/ErrorBoundary';
import { FailureReport } from '../../components/FailureReport';
import type { Actions } from '../../session/actions';
import { isResultTab, type ResultScreen, type ResultTab, type Session } from '../../session/session';
import { DataTab } from './data/DataTab';
import { JsonTab } from './JsonTab';
import { LatencyTab } from './LatencyTab';
import { PerformanceTab } from './PerformanceTab';
import { ResultHeader } from './ResultHeader';
import { RunInfoTab } from './RunInfoTab';
import { shownTabs, tabCounts } from './result-tabs';
import { SubgroupsTab } from './SubgroupsTab';
import { TabCount } from './TabCount';
import type { TabProps } from './tab-props';
import { VerdictTab } from './VerdictTab';

interface Props {
  readonly session: Session & ResultScreen;
  readonly actions: Actions;
}

const tabViews: Readonly<Record<ResultTab, (props: TabProps) => ReactNode>> = {
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
  const tabs = shownTabs(document);
  // The tab of the last run may be one that this run has not.
  const tab = tabs.some(({ id }) => id === session.tab) ? session.tab : 'verdict';
  // The tab itself answers at once; what it shows is drawn without holding up the window.
  const drawnTab = useDeferredValue(tab);
  return (
    <Stack className="assay-page" gap="md">
      <ResultHeader session={session} actions={actions} />
      <Tabs
        value={tab}
        onChange={(value) => {
          if (isResultTab(value)) actions.chooseTab(value);
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} rightSection={<TabCount counts={tabCounts(document, id)} />}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ id }) => {
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
                {drawnTab === id && <View document={document} session={session} actions={actions} />}
              </ErrorBoundary>
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Stack>
  );
}
