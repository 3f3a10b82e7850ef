/** A balance: what an assay weighs with. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <g strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
        <path d="M12 3v17M7 20.5h10M4 6.5h16" />
        <path d="M5.5 6.5 2.5 13a3 3 0 0 0 6 0zM18.5 6.5l-3 6.5a3 3 0 0 0 6 0z" />
      </g>
    </svg>
  );
}
