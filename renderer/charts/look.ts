/** Of a chart of one column, in pixels. */
export const chartHeight = 230;

/** Of a chart on the page of one column, in pixels. */
export const plotHeight = 310;

/** Of a chart whose two axes are alike, in pixels. */
export const squareHeight = 460;

export const chartMargin = { top: 8, right: 16, bottom: 0, left: 0 };

/** How every chart fills its place; keyboard and screen reader get its table instead. */
export const chartFrame = { responsive: true, accessibilityLayer: false, width: '100%' } as const;

/** How every axis looks. */
export const axisStyle = {
  tick: { fontSize: 12, fill: 'var(--mantine-color-dimmed)' },
  stroke: 'var(--assay-axis)',
  tickLine: false,
} as const;

/** How the name of an axis looks. */
export const labelStyle = { fontSize: 12, fill: 'var(--mantine-color-dimmed)' } as const;

/** `text` in at most `most` characters. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
