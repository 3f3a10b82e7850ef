import { formatCount, formatPercent } from '../../../../shared/figures';
import type { DistributionRecord } from '../../../../shared/run/schema';
import { type BarHeight, heightAxis, rowsWithHeights } from '../../../charts/bar-heights';
import { CategoryBars, mostCategoryBars } from '../../../charts/CategoryBars';
import { distributionRows } from '../../../charts/distribution-rows';
import { drawnBins } from '../../../charts/drawn-bins';
import { Legend } from '../../../charts/Legend';
import { datasetSeries } from '../../../charts/series';
import { ValueHistogram } from '../../../charts/ValueHistogram';
import { type Axis, valueFormat } from '../../../charts/value-format';
import { ChartPanel } from '../../../components/ChartPanel';
import { DistributionTable } from '../DistributionTable';

interface Props {
  readonly distribution: DistributionRecord;
  readonly axis: Axis;
  readonly height: BarHeight;
}

/** The histograms of all data sets over each other, or bars of the most frequent categories. */
export function ValuesPanel({ distribution, axis, height }: Props) {
  const rows = distributionRows(distribution);
  const drawn = rowsWithHeights(rows, distribution, height, axis);
  const isCategorical = distribution.kind === 'categorical';
  const series = datasetSeries.filter(({ dataset }) =>
    distribution.tables.some((table) => table.dataset === dataset),
  );
  const vertical = heightAxis(height, axis);
  const title = isCategorical ? 'Top categories' : 'Histogram';
  return (
    <ChartPanel
      title={title}
      note={isCategorical ? categoriesInWords(rows.length) : binsInWords(distribution, axis)}
      label={`${title} of ${distribution.column}, ${vertical.title.toLowerCase()}: ${series
        .map(({ dataset, title: name }) => `${name} ${mostCommon(distribution, dataset)}`)
        .join('; ')}`}
      chart={
        isCategorical ? (
          <CategoryBars distribution={distribution} rows={drawn} axis={vertical} />
        ) : (
          <ValueHistogram distribution={distribution} rows={drawn} height={vertical} axis={axis} />
        )
      }
      legend={<Legend entries={series} />}
      table={<DistributionTable distribution={distribution} />}
    />
  );
}

function categoriesInWords(categories: number): string {
  const hidden = categories - mostCategoryBars;
  const told = formatCount(Math.min(categories, mostCategoryBars), 'category', 'categories');
  return hidden > 0 ? `${told}, ${formatCount(hidden)} more in the table.` : `${told}.`;
}

/** How many bins there are, and how far those go that are drawn shorter than they are. */
function binsInWords(distribution: DistributionRecord, axis: Axis): string {
  const { cutLow, cutHigh } = drawnBins(distribution, axis);
  const { full } = valueFormat(distribution);
  const ends = [
    ...(cutLow === null ? [] : [`the first from ${full(cutLow)}`]),
    ...(cutHigh === null ? [] : [`the last to ${full(cutHigh)}`]),
  ];
  const bins = formatCount(distribution.edges.length - 1, 'bin');
  return ends.length === 0 ? `${bins}.` : `${bins}; drawn cut short: ${ends.join(', ')}.`;
}

/** `mostly 10 to 20 (34%)`. */
function mostCommon(
  distribution: DistributionRecord,
  dataset: (typeof datasetSeries)[number]['dataset'],
): string {
  const rows = distributionRows(distribution);
  const [first, ...others] = rows;
  if (first === undefined) return 'has no values';
  const top = others.reduce((best, row) => ((row[dataset] ?? 0) > (best[dataset] ?? 0) ? row : best), first);
  return (top[dataset] ?? 0) === 0
    ? 'has no values'
    : `most often ${top.label} (${formatPercent(top[dataset] ?? 0)})`;
}
