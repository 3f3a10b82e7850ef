#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes';
import { createProgram } from './program';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.pass : exitCodes.badInput;
  } else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`assay: an error in Assay itself, please report it\n${text}\n`);
    process.exitCode = exitCodes.badInput;
  }
}
