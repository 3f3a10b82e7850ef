import type { Where } from '../../problem';
import type { Finding, Path } from '../finding';
import type { Gate } from '../schema';

/** What the data and the models say, for hints that need their figures; taken without a run. */
export interface KnownFigures {
  /** Rows of the eval set. */
  readonly rows: number;
  /** Rows of the eval set by label, the most frequent first; null for a regression, or where the target cannot be counted. */
  readonly labels: readonly { readonly label: string; readonly rows: number }[] | null;
  /** Rows with the positive label; null for other tasks than binary. */
  readonly positives: number | null;
  /** What the candidate's ONNX file says of itself. */
  readonly candidateMetadata: Readonly<Record<string, string>>;
}

export interface HintContext {
  readonly gate: Gate;
  /** The text of the gate file. */
  readonly text: string;
  readonly known: KnownFigures | null;
}

/** One habit that makes a gate weaker than it looks. */
export interface HintKind {
  /** Also the name of its file. */
  readonly id: string;
  /** What it looks for, in a few words. */
  readonly title: string;
  find(context: HintContext): readonly Finding[];
}

/** Something that is allowed and likely a slip: it refuses no gate. */
export interface Hint {
  readonly id: string;
  readonly message: string;
  readonly mend: string;
  readonly path: Path;
  readonly where: Where;
}
