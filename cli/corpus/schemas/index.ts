import type { BaseSchema } from '../schema';
import { cardPayments } from './card-payments';
import { churn } from './churn';
import { loans } from './loans';
import { medicalVisits } from './medical-visits';
import { sensorReadings } from './sensor-readings';
import { webSessions } from './web-sessions';

export const schemas: readonly BaseSchema[] = [
  cardPayments,
  churn,
  sensorReadings,
  loans,
  webSessions,
  medicalVisits,
];
