import '@mantine/core/styles.css';
import './styles.css';
import './charts/charts.css';
import './components/components.css';
import './views/views.css';
import './views/result/columns.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createActions } from './session/actions';
import { performCommand } from './session/commands';
import { startWork } from './session/pipeline-client';
import { recoveryNotice } from './session/recovery';
import { createStore } from './session/store';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

const bridge = window.assay;
const store = createStore();
const actions = createActions(store, {
  bridge,
  startWork,
  newRunId: () => crypto.randomUUID(),
  now: () => performance.now(),
});
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

bridge.onMenu((id) => performCommand(id, store.get(), actions));
bridge.onOpened(actions.openGiven);
void actions.start();

const notice = recoveryNotice(location.search);
if (notice !== null) {
  actions.tell(notice);
  // So that loading the page by hand does not tell it again.
  history.replaceState(null, '', location.pathname);
}

createRoot(root).render(<App store={store} actions={actions} styleNonce={styleNonce} />);
