import type { ValueBound } from './bound-kind';

export const min = { kind: 'min', of: 'value', side: 'least' } as const satisfies ValueBound;
