import type { SourceLine } from './excerpt';
import { ScrollRegion } from './ScrollRegion';

interface Props {
  readonly label: string;
  readonly lines: readonly SourceLine[];
  /** Numbers of the lines to point at. */
  readonly marked?: readonly number[];
}

/** Source text with line numbers; only the text itself can be selected. */
export function SourceLines({ label, lines, marked = [] }: Props) {
  return (
    <ScrollRegion className="assay-source" label={label}>
      <pre className="assay-source-text">
        {lines.map(({ number, text }) => {
          const isMarked = marked.includes(number);
          return (
            <code key={number} className="assay-source-line" data-marked={isMarked || undefined}>
              <span className="assay-line-number" data-marked={isMarked || undefined} aria-hidden>
                {isMarked ? `▸ ${number}` : number}
              </span>
              {isMarked ? <mark className="assay-mark">{text || ' '}</mark> : <LineText text={text} />}
              {'\n'}
            </code>
          );
        })}
      </pre>
    </ScrollRegion>
  );
}

/** Comments step back behind what counts. */
function LineText({ text }: { readonly text: string }) {
  return /^\s*#/.test(text) ? <span className="assay-source-comment">{text}</span> : text || ' ';
}
