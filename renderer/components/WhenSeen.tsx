import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createTurns } from './turns';

const takeTurn = createTurns((resume) => requestAnimationFrame(() => setTimeout(resume)));

interface Props {
  /** CSS height that is kept free until then. */
  readonly minHeight: string;
  readonly children: () => ReactNode;
}

/** Draws what is costly to draw once it comes near the part of the page that is in sight, and one piece a frame. */
export function WhenSeen({ minHeight, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);

  useEffect(() => {
    if (place.current === null) return;
    let takeBack = () => {};
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        takeBack = takeTurn(() => flushSync(() => setIsDrawn(true)));
      },
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      takeBack();
    };
  }, []);

  return (
    <div ref={place} className="assay-when-seen" style={isDrawn ? undefined : { minHeight }}>
      {isDrawn && children()}
    </div>
  );
}
