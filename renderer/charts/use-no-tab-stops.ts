import { type RefObject, useEffect } from 'react';

const layers = 'g[class^="recharts-zIndex-layer"]:not([tabindex])';

/**
 * Keeps the keyboard from stopping at the drawing layers of a chart. React listens for focus on each of them, since
 * they are roots of portals, and Chromium takes an SVG element with such a listener for one that wants the focus.
 */
export function useNoTabStops(chart: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = chart.current;
    if (element === null) return;
    const tame = () => {
      for (const layer of element.querySelectorAll(layers)) layer.setAttribute('tabindex', '-1');
    };
    const observer = new MutationObserver(tame);
    observer.observe(element, { childList: true, subtree: true });
    tame();
    return () => observer.disconnect();
  }, [chart]);
}
