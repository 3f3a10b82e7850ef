import { ofClass } from './of-class';

export const f1Of = ofClass('f1');
