interface Line {
  readonly title: string;
  readonly color: string;
  readonly value: string;
}

export function ChartTooltip({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <div className="assay-tooltip">
      <b>{title}</b>
      {lines.map((line) => (
        <span key={line.title} className="assay-tooltip-line">
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="5" fill={line.color} />
          </svg>
          {line.title}
          <span className="assay-tooltip-value">{line.value}</span>
        </span>
      ))}
    </div>
  );
}
