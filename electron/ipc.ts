import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { appOrigin } from './app-scheme';
import { bridgeArguments } from './bridge-arguments';
import { type BridgeRequests, channelOf, type RequestName } from './bridge-requests';

/** Answers the window's requests: only those of the app's own top frame, and only with arguments of the right shape. */
export function answerRequests(requests: BridgeRequests): void {
  const names = Object.keys(bridgeArguments) as RequestName[];
  for (const name of names) answerRequest(name, requests);
}

function answerRequest<Name extends RequestName>(name: Name, requests: BridgeRequests): void {
  const answer = requests[name] as (...args: readonly unknown[]) => unknown;
  ipcMain.handle(channelOf(name), (event, ...args: unknown[]) => {
    if (!isOwnTopFrame(event)) throw new Error(`${name} was asked by a frame that is not the app's own`);
    const parsed = bridgeArguments[name].safeParse(args);
    if (!parsed.success) throw new Error(`${name} was asked with arguments of the wrong shape`);
    return answer(...parsed.data);
  });
}

function isOwnTopFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame.parent !== null || !URL.canParse(senderFrame.url)) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return `${protocol}//${host}` === appOrigin;
}
