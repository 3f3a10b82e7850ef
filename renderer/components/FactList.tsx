import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

interface Props {
  readonly facts: readonly Fact[];
  /** For names of several words. */
  readonly wide?: boolean;
}

/** Names and values in two columns. */
export function FactList({ facts, wide = false }: Props) {
  return (
    <dl className="assay-facts" data-wide={wide || undefined}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
