import type { BootstrapJob } from './bootstrap-job';
import { drawPoissonWeights, lanes } from './poisson-weights';

/** How many rows a draw may write behind the last one. */
const slack = 4;

/** How often each row was drawn by `lanes` replicates. The buffers are those of the next draw, too. */
export interface DrawnWeights {
  /** Of each row, and of each lane in its byte, the lowest for lane 0: whole numbers up to `highestWeight`. */
  readonly words: Int32Array;
  /** Of one lane, [rows]; unpacked at the first call. */
  of(lane: number): Float64Array;
}

type Draws = Pick<BootstrapJob, 'replicates' | 'jackknifeGroups' | 'seed' | 'clusters'>;

/**
 * Makes the drawing of a job of `rows` rows: of the replicate `first` and those that follow it, one for each lane. Where
 * rows belong to clusters, one weight is drawn for each cluster, and all its rows have it. Class totals are left to
 * chance, as they are when rows are sampled: Poisson weights of the classes are independent of each other, and holding
 * their totals would take the uncertainty of the prevalence out of precision, F1 and average precision, whose intervals
 * then cover too little (docs/uncertainty.md).
 */
export function weightDrawer(draws: Draws, rows: number): (first: number) => DrawnWeights {
  const { clusters } = draws;
  const units = clusters === null ? rows : countClusters(clusters);
  const ofUnits = new Int32Array(units + slack);
  const words = clusters === null ? ofUnits : new Int32Array(rows);
  const unpacked = Array.from({ length: lanes }, () => new Float64Array(0));
  return (first) => {
    ofUnits.fill(0);
    for (let lane = 0; lane < lanes; lane++) drawLane(draws, first + lane, units, ofUnits, lane);
    if (clusters !== null) spread(ofUnits, clusters, words);
    const isUnpacked = unpacked.map(() => false);
    return {
      words,
      of(lane) {
        if (unpacked[lane]?.length !== rows) unpacked[lane] = new Float64Array(rows);
        const into = unpacked[lane] as Float64Array;
        if (isUnpacked[lane]) return into;
        isUnpacked[lane] = true;
        const shift = 8 * lane;
        for (let row = 0; row < rows; row++) into[row] = ((words[row] as number) >>> shift) & 255;
        return into;
      },
    };
  };
}

export function countClusters(clusters: Uint32Array): number {
  let highest = -1;
  for (const cluster of clusters) highest = Math.max(highest, cluster);
  return highest + 1;
}

function drawLane(draws: Draws, replicate: number, units: number, words: Int32Array, lane: number): void {
  const { replicates, jackknifeGroups, seed } = draws;
  const group = replicate - (replicates - jackknifeGroups);
  if (group < 0) {
    drawPoissonWeights(seed, replicate, units, words, lane);
    return;
  }
  const one = 1 << (8 * lane);
  for (let unit = 0; unit < units; unit++) {
    if (unit % jackknifeGroups !== group) words[unit] = (words[unit] as number) | one;
  }
}

function spread(ofUnits: Int32Array, clusters: Uint32Array, ofRows: Int32Array): void {
  for (let row = 0; row < clusters.length; row++) ofRows[row] = ofUnits[clusters[row] as number] as number;
}
