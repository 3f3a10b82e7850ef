import { Command } from 'commander';
import { checkCommand } from './commands/check';
import { pinCommand } from './commands/pin';
import { runCommand } from './commands/run';
import { schemaCommand } from './commands/schema';
import { splitCommand } from './commands/split';
import { suggestCommand } from './commands/suggest';
import { version } from './version';

const epilogue = `
Examples:
  assay run fraud.assay.yaml                     run a gate and print the report
  assay run fraud.assay.yaml --out reports       also write run.json and evaluation_results.json
  assay run fraud.assay.yaml --json | jq .verdict
  assay check fraud.assay.yaml                   look at the gate and its files only
  assay suggest train.parquet --out data.assay.yaml
                                                 write a gate from what good data holds
  assay split data.parquet --by customer_id --fraction 0.2
                                                 divide rows into train and eval
  assay pin fraud.assay.yaml --why "labels corrected"
                                                 pin the eval set that the gate judges on
  assay schema gate > gate.schema.json           for an editor

Exit codes:
  0  the gate passed
  1  the gate failed
  2  bad input: the gate, its files or the arguments; or an error in assay itself
  3  not enough data: an interval decides nothing, or the gate says that what cannot be judged is no failure
  130  interrupted`;

/** Every command is one line here and one file in commands/. */
const commands = [runCommand, checkCommand, suggestCommand, splitCommand, pinCommand, schemaCommand] as const;

export function createProgram(): Command {
  const program = new Command('assay')
    .description(
      'Runs machine-learning gates: from Parquet data and ONNX models to a verdict with its reason.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or with a command its own')
    .addHelpText('after', epilogue)
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const command of commands) {
    const made = command().copyInheritedSettings(program);
    program.addCommand(made.showHelpAfterError(`(assay ${made.name()} --help tells more)`));
  }
  return program;
}
