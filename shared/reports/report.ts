import type { RunDocument } from '../run/schema';

/** One format that a run can be written in. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  render(document: RunDocument): string;
}
