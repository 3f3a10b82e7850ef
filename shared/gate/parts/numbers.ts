import { z } from 'zod';

/** What is reckoned with its square, and by products with what is measured, stays a finite double. */
export const finiteNumber = z.number().min(-1e50).max(1e50);
