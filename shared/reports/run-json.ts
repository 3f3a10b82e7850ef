import type { Report } from './report';

/** The run document itself, which Assay opens again. */
export const runJson = {
  id: 'run-json',
  title: 'Run document',
  fileName: 'run.json',
  render: (document) => `${JSON.stringify(document, null, 2)}\n`,
} satisfies Report;
