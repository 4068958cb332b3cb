/** The same items, with the one at `from` at `to`. */
export function moveItem<TItem>(
  items: readonly TItem[],
  from: number,
  to: number,
): TItem[] {
  const moved = [...items];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
