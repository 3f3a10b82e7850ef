export interface OfColumn<Item> {
  readonly column: string;
  /** At least one. */
  readonly items: readonly [Item, ...Item[]];
}

/** The items of each column together, columns in the order in which they first come. */
export function groupByColumn<Item extends { readonly column: string }>(
  items: readonly Item[],
): readonly OfColumn<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(item.column);
    if (group === undefined) groups.set(item.column, [item]);
    else group.push(item);
  }
  return [...groups].map(([column, ofColumn]) => ({ column, items: ofColumn }));
}
