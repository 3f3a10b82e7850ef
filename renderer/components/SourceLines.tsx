import type { SourceLine } from './excerpt';

interface Props {
  readonly label: string;
  readonly lines: readonly SourceLine[];
  /** Numbers of the lines to point at. */
  readonly marked?: readonly number[];
}

/** Source text with line numbers; only the text itself can be selected. */
export function SourceLines({ label, lines, marked = [] }: Props) {
  return (
    <pre className="assay-source" aria-label={label} tabIndex={0}>
      {lines.map(({ number, text }) => {
        const isMarked = marked.includes(number);
        return (
          <code key={number} data-marked={isMarked || undefined}>
            <span aria-hidden>{isMarked ? `▸ ${number}` : number}</span>
            {isMarked ? <mark>{text || ' '}</mark> : text || ' '}
            {'\n'}
          </code>
        );
      })}
    </pre>
  );
}
