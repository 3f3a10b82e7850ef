import { writeFileSync } from 'node:fs';

/** Loaded before a program by `node --import`: leaves the peak of its resident memory, in MiB, in ASSAY_BENCH_PEAK. */
process.on('exit', () => {
  writeFileSync(String(process.env.ASSAY_BENCH_PEAK), String(process.resourceUsage().maxRSS / 1024));
});
