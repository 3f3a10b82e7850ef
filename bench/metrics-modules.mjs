/** In one bundle, as in the product: what a sample keeps for its metrics is kept by the function that made it. */
export { metricById } from '../shared/metrics';
export { binaryRows } from '../shared/metrics/binary-rows';
export { precisionRecallCurve, rocCurve } from '../shared/metrics/curves';
export { generatedRows, mulberry32 } from '../shared/metrics/reference/generated-rows';
export { areaInterval } from '../shared/uncertainty/area-intervals';
