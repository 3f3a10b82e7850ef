/** Two units of one quantity: a value in `from` times `factor` is the value in `to`. */
export interface UnitPair {
  readonly from: string;
  readonly to: string;
  readonly factor: number;
  /** Words of column names that speak for this pair where several have the factor. */
  readonly hints: readonly string[];
}

const money = [
  'amount amounts amt price prices cost costs fee fees total subtotal balance revenue salary payment',
  'usd eur gbp dollar dollars cent cents tax income spend value fare',
].flatMap((words) => words.split(' '));
const share =
  'rate ratio share percent percentage pct fraction prob probability score discount utilization'.split(' ');
const time =
  'time timestamp ts date at duration elapsed latency seconds second secs sec ms millis age created updated epoch uptime delay timeout'.split(
    ' ',
  );
const length =
  'length distance dist height width depth altitude elevation km mi miles metres meters feet ft'.split(' ');
const mass = 'weight mass kg lb lbs pounds grams'.split(' ');
const bytes = 'bytes size memory mem disk storage file download upload kb kib mib mb'.split(' ');
const angle = 'angle lat latitude lon lng long longitude heading bearing azimuth phase rotation'.split(' ');
const speed = 'speed velocity kmh mps wind'.split(' ');

/** Names in the order in which they are named when the column's name gives no hint. */
export const unitPairs: readonly UnitPair[] = [
  { from: 'dollars', to: 'cents', factor: 100, hints: money },
  { from: 'fractions', to: 'percent', factor: 100, hints: share },
  { from: 'metres', to: 'centimetres', factor: 100, hints: length },
  { from: 'seconds', to: 'milliseconds', factor: 1e3, hints: time },
  { from: 'kilometres', to: 'metres', factor: 1e3, hints: length },
  { from: 'kilograms', to: 'grams', factor: 1e3, hints: mass },
  { from: 'seconds', to: 'microseconds', factor: 1e6, hints: time },
  { from: 'seconds', to: 'nanoseconds', factor: 1e9, hints: time },
  { from: 'hours', to: 'minutes', factor: 60, hints: [] },
  { from: 'minutes', to: 'seconds', factor: 60, hints: time },
  { from: 'hours', to: 'seconds', factor: 3600, hints: [] },
  { from: 'days', to: 'hours', factor: 24, hints: [] },
  { from: 'days', to: 'minutes', factor: 1440, hints: [] },
  { from: 'days', to: 'seconds', factor: 86_400, hints: [] },
  { from: 'minutes', to: 'milliseconds', factor: 6e4, hints: [] },
  { from: 'hours', to: 'milliseconds', factor: 3.6e6, hints: [] },
  { from: 'days', to: 'milliseconds', factor: 8.64e7, hints: [] },
  { from: 'KiB', to: 'bytes', factor: 1024, hints: bytes },
  { from: 'MiB', to: 'bytes', factor: 1024 ** 2, hints: bytes },
  { from: 'GiB', to: 'bytes', factor: 1024 ** 3, hints: bytes },
  { from: 'radians', to: 'degrees', factor: 180 / Math.PI, hints: angle },
  { from: 'miles', to: 'kilometres', factor: 1.609344, hints: length },
  { from: 'kilograms', to: 'pounds', factor: 1 / 0.45359237, hints: mass },
  { from: 'inches', to: 'centimetres', factor: 2.54, hints: length },
  { from: 'metres', to: 'feet', factor: 1 / 0.3048, hints: length },
  { from: 'm/s', to: 'km/h', factor: 3.6, hints: speed },
];
