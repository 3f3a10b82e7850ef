import { z } from 'zod';
import { runSchema } from '../shared/run/schema';
import type { BridgeRequests, RequestName } from './bridge-requests';

const nothing = z.tuple([]);
const oneText = z.tuple([z.string().max(32_768)]);
const oneRun = z.tuple([runSchema]);
const gateAndPath = z.tuple([z.string().max(2 ** 21), z.string().max(32_768)]);

/** What each request may carry; main refuses anything else. */
export const bridgeArguments = {
  appInfo: nothing,
  openDialog: nothing,
  openDataDialog: nothing,
  openRecent: oneText,
  openDropped: oneText,
  openExample: oneText,
  examples: nothing,
  recent: nothing,
  clearRecent: nothing,
  keepRun: oneRun,
  exportRun: oneRun,
  saveGate: gateAndPath,
  showInFolder: oneText,
} as const satisfies { [Name in RequestName]: z.ZodType<Parameters<BridgeRequests[Name]>> };
