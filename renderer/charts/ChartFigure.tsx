import { type ReactNode, useRef } from 'react';
import { useNoTabStops } from './use-no-tab-stops';

interface Props {
  /** Says in words what the chart shows. */
  readonly label: string;
  readonly children: ReactNode;
}

export function ChartFigure({ label, children }: Props) {
  const figure = useRef<HTMLElement>(null);
  useNoTabStops(figure);
  return (
    <figure className="assay-chart" aria-label={label} ref={figure}>
      {children}
    </figure>
  );
}
