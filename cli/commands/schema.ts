import { Argument, Command } from 'commander';
import { gateJsonSchema } from '../../shared/gate/json-schema';
import { runJsonSchema } from '../../shared/run/json-schema';

const schemas = { gate: gateJsonSchema, run: runJsonSchema };

export const schemaCommand = () =>
  new Command('schema')
    .description('print the JSON Schema of the gate file or of the run document')
    .addArgument(new Argument('[format]', 'which one').choices(Object.keys(schemas)).default('gate'))
    .action((format: keyof typeof schemas) => {
      process.stdout.write(`${JSON.stringify(schemas[format](), null, 2)}\n`);
    });
