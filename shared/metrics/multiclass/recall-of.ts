import { ofClass } from './of-class';

export const recallOf = ofClass('recall');
