import type { Defect } from '../defect';
import { cardPaymentDefects } from './card-payments';
import { churnDefects } from './churn';
import { loanDefects } from './loans';
import { medicalVisitDefects } from './medical-visits';
import { sensorReadingDefects } from './sensor-readings';
import { webSessionDefects } from './web-sessions';

/** The defects of each schema, by its name. */
export const defects: Readonly<Record<string, readonly Defect[]>> = {
  'card-payments': cardPaymentDefects,
  churn: churnDefects,
  'sensor-readings': sensorReadingDefects,
  loans: loanDefects,
  'web-sessions': webSessionDefects,
  'medical-visits': medicalVisitDefects,
};
