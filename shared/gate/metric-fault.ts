import { findMetric, metricsOf } from '../metrics';
import type { Metric, MetricParameter } from '../metrics/metric';
import { type Task, tasks } from '../metrics/task';
import { listNames, nearest } from '../nearest';
import type { Finding } from './finding';
import { meantMetric } from './metric-aliases';

type Fault = Pick<Finding, 'message' | 'mend'>;

/** Why `id` is no metric of the task, such as `roc_aux`, `fbeta` or `r2` of a binary task; null where it is one. */
export function metricFault(task: Task, id: string): Fault | null {
  if (findMetric(task, id) !== null) return null;
  const at = id.indexOf('@');
  const [name, text] = at < 0 ? [id, null] : [id.slice(0, at), id.slice(at + 1)];
  const metric = metricsOf(task).find((one) => one.id === name);
  return metric === undefined ? unknown(task, name) : wrongParameter(metric, text);
}

function unknown(task: Task, name: string): Fault {
  const known = metricsOf(task).map(({ id }) => id);
  const meant = meantMetric(name, known) ?? nearest(name, known);
  const owner = tasks.find((other) => metricsOf(other).some(({ id }) => id === name));
  const write = meant === null ? `Use one of ${listNames(known)}` : `Write "${meant}"`;
  if (owner !== undefined) {
    return {
      message: `${name} is a metric of the task ${owner}, and the task here is ${task}`,
      mend: `${write}, or set "task: ${owner}".`,
    };
  }
  const suggestion = meant === null ? '' : `: did you mean "${meant}"?`;
  return { message: `unknown metric "${name}"${suggestion}`, mend: `${write}.` };
}

function wrongParameter({ id, parameter }: Metric, text: string | null): Fault {
  if (parameter === undefined) {
    return { message: `${id} takes no parameter, got "@${text}"`, mend: `Write "${id}".` };
  }
  const example = `${id}@${exampleOf(parameter)}`;
  const write = `Write it after @, as in "${example}".`;
  if (text === null) return { message: `${id} needs a value of its ${parameter.name}`, mend: write };
  const reason = parameter.schema.safeParse(text).error?.issues[0];
  const bound =
    reason?.code === 'too_small' && reason.origin !== 'string'
      ? `must be ${reason.inclusive === false ? 'more than' : 'at least'} ${reason.minimum}, not "${text}"`
      : reason?.code === 'too_big'
        ? `must be ${reason.inclusive === false ? 'less than' : 'at most'} ${reason.maximum}, not "${text}"`
        : `cannot be "${text}"`;
  return {
    message: `the ${parameter.name} of ${id} ${bound}`,
    mend:
      parameter.default === null
        ? write
        : `Write "${id}" for ${parameter.default}, or another as in "${example}".`,
  };
}

/** A value that the parameter takes. */
function exampleOf({ schema, default: usual }: MetricParameter): string {
  if (usual !== null) return String(usual);
  return ['2', '0.9', '0.05', '10'].find((text) => schema.safeParse(text).success) ?? '…';
}
