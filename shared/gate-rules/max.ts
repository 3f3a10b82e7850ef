import type { ValueBound } from './bound-kind';

export const max = { kind: 'max', of: 'value', side: 'most' } as const satisfies ValueBound;
