interface Entry {
  readonly title: string;
  readonly color: string;
  readonly look?: 'filled' | 'outline' | 'mark';
}

/** What each colour of a chart stands for. */
export function Legend({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="assay-legend" aria-label="Legend">
      {entries.map(({ title, color, look = 'filled' }) => (
        <li key={title} className="assay-legend-entry">
          <svg width="14" height="12" aria-hidden="true">
            {look === 'filled' && <rect x="1" y="1" width="12" height="10" rx="2" fill={color} />}
            {look === 'outline' && <path d="M0 6h14" stroke={color} strokeWidth="2" strokeDasharray="4 2" />}
            {look === 'mark' && <path d="M0 6h14" stroke={color} strokeWidth="2.5" />}
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}
