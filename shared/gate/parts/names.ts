import { z } from 'zod';

export const path = z.string().min(1).describe('A path relative to the folder of the gate file.');
export const columnName = z.string().min(1).describe('The name of a column, exactly as in the Parquet file.');
