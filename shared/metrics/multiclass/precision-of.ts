import { ofClass } from './of-class';

export const precisionOf = ofClass('precision');
