import type { Notice } from './session';

const reasons: Readonly<Record<string, string>> = {
  oom: 'it ran out of memory',
  killed: 'the system ended it',
  crashed: 'it crashed',
};

/** What to tell after the page was loaded again because the one before it died; null at an ordinary start. */
export function recoveryNotice(query: string): Notice | null {
  const reason = new URLSearchParams(query).get('recovered');
  if (reason === null) return null;
  const cause = reasons[reason] ?? reason;
  const text = `The window was restarted: ${cause}. Finished runs are kept and listed under Recent; a run that was going on has to be run again.`;
  return { tone: 'problem', text, path: null };
}
