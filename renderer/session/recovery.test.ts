import { expect, it } from 'vitest';
import { recoveryNotice } from './recovery';

it('says nothing at an ordinary start', () => {
  expect(recoveryNotice('')).toBeNull();
  expect(recoveryNotice('?other=1')).toBeNull();
});

it('says why the window was restarted and that finished runs are kept', () => {
  expect(recoveryNotice('?recovered=oom')?.text).toMatch(
    /^The window was restarted: it ran out of memory\. Finished runs are kept/,
  );
  expect(recoveryNotice('?recovered=launch-failed')?.text).toContain('launch-failed');
});
