import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { ErrorBoundary } from './components/ErrorBoundary';
import { FailureReport } from './components/FailureReport';
import type { Actions } from './session/actions';
import type { Store } from './session/store';
import { cssVariables, theme } from './theme';
import { Shell } from './views/Shell';

const colorSchemes = localStorageColorSchemeManager({ key: 'assay-color-scheme' });

export interface AppProps {
  readonly store: Store;
  readonly actions: Actions;
  readonly styleNonce: string;
}

export function App({ store, actions, styleNonce }: AppProps) {
  const session = useSyncExternalStore(store.subscribe, store.get);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
      getStyleNonce={() => styleNonce}
    >
      <ErrorBoundary
        fallback={(message) => (
          <FailureReport
            message={message}
            actions={[{ title: 'Reload', perform: () => location.reload() }]}
          />
        )}
      >
        <Shell session={session} actions={actions} />
      </ErrorBoundary>
    </MantineProvider>
  );
}
