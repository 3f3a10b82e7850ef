import type { Hint } from './gate/hints/hint';
import type { Gate } from './gate/schema';
import type { Problem } from './problem';
import type { RunDocument } from './run/schema';
import type { GrantedFile } from './worker-messages';

export interface OpenedGate {
  readonly kind: 'gate';
  readonly path: string;
  readonly sha256: string;
  readonly source: string;
  readonly gate: Gate;
  readonly files: readonly GrantedFile[];
  /** Files that the gate names and that are not there or may not be read; a run would stop at them. */
  readonly missing: readonly Problem[];
  /** What makes the gate weaker than it looks, as far as the file alone shows. */
  readonly hints: readonly Hint[];
}

export interface OpenedRun {
  readonly kind: 'run';
  readonly path: string;
  readonly document: RunDocument;
}

/** A Parquet file: a gate for it can be suggested. */
export interface OpenedData {
  readonly kind: 'data';
  readonly path: string;
  readonly file: GrantedFile;
}

export interface OpenFailed {
  readonly kind: 'problems';
  readonly path: string;
  readonly problems: readonly Problem[];
  /** The text that the problems point into, where it is one. */
  readonly source: string | null;
}

export type Opened = OpenedGate | OpenedRun | OpenedData | OpenFailed;

export interface RecentFile {
  readonly path: string;
  readonly kind: 'gate' | 'run';
  readonly title: string;
  readonly openedAt: string;
  /** The verdict of a run, where the file is one. */
  readonly verdict: RunDocument['verdict']['status'] | null;
}

export interface ExampleGate {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  readonly electron: string;
}

/** Commands that the native menu sends to the window. */
export const menuCommands = [
  'open',
  'suggest',
  'example',
  'run',
  'cancel',
  'save',
  'home',
  'reopen',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** Everything the window may ask of main: exposed by the preload as `window.assay`. */
export interface AssayBridge {
  appInfo(): Promise<AppInfo>;
  /** Shows the open dialog; null when it was closed without a choice. */
  openDialog(): Promise<Opened | null>;
  /** The same for a Parquet file, to suggest a gate for. */
  openDataDialog(): Promise<Opened | null>;
  openRecent(path: string): Promise<Opened>;
  openDropped(file: unknown): Promise<Opened>;
  openExample(id: string): Promise<Opened>;
  examples(): Promise<readonly ExampleGate[]>;
  recent(): Promise<readonly RecentFile[]>;
  clearRecent(): Promise<void>;
  /** Keeps a finished run in the app's own folder; returns its path. */
  keepRun(document: RunDocument): Promise<string>;
  /** Asks where to write run.json and evaluation_results.json; null when the dialog was closed. */
  exportRun(document: RunDocument): Promise<string | null>;
  /** Asks where to write a gate that was suggested for the data at `dataPath`, and opens it; null when the dialog was closed. */
  saveGate(text: string, dataPath: string): Promise<Opened | null>;
  showInFolder(path: string): Promise<void>;
  /** What was given on the command line, or by a second start of the app. */
  onOpened(listener: (opened: Opened) => void): () => void;
  onMenu(listener: (command: MenuCommand) => void): () => void;
}
