const owners = [
  'input',
  'select',
  'textarea',
  '[role="tab"]',
  '[role="menu"]',
  '.assay-table-scroll',
  '.assay-chart-table',
].join(', ');

/** Whether the left and the right arrow key mean something to what has the focus. */
export function keepsArrows(target: EventTarget): boolean {
  return target instanceof Element && target.closest(owners) !== null;
}
