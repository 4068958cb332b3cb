import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useRef,
  useState,
} from 'react';

/** An item of a list that is being dragged. */
export interface DragOrder {
  /** Which one; none when nothing is dragged. */
  from: number | undefined;
  /** Begins to drag an item. */
  start: (event: ReactPointerEvent, index: number) => void;
  /** How far an item is from where it stands, in pixels: the dragged one follows the pointer, others make room. */
  offsetOf: (index: number) => number;
  /** Where an item would be if the dragged one were dropped now. */
  placeOf: (index: number) => number;
}

interface Drag {
  from: number;
  to: number;
  offset: number;
  /** Height of the dragged item with the gap to the next, in pixels. */
  step: number;
}

/**
 * Dragging the items of a list up and down, by mouse, finger or pen: the browser's own drag and drop does not know
 * fingers. The handle needs `touch-action: none`. Keyboards need other ways.
 *
 * @param list - its children are the items
 * @param onMove - told when an item is dropped elsewhere
 */
export function useDragOrder(
  list: RefObject<HTMLElement>,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [drag, setDrag] = useState<Drag>();
  const latest = useRef(onMove);
  latest.current = onMove;

  const start = useCallback(
    (event: ReactPointerEvent, from: number) => {
      const items = [...(list.current?.children ?? [])].map(item =>
        item.getBoundingClientRect(),
      );
      if (event.button !== 0 || !items[from]) {
        return;
      }
      event.preventDefault();
      const handle = event.currentTarget as HTMLElement;
      handle.setPointerCapture(event.pointerId);
      const startY = event.clientY + window.scrollY;
      const neighbour = items[from + 1] ?? items[from - 1];
      const gap = neighbour
        ? Math.max(
            0,
            Math.abs(neighbour.top - items[from].top) -
              (items[from + 1] ? items[from].height : neighbour.height),
          )
        : 0;
      let now: Drag = {
        from,
        to: from,
        offset: 0,
        step: items[from].height + gap,
      };
      setDrag(now);

      const move = ({ clientY }: PointerEvent) => {
        const offset = clientY + window.scrollY - startY;
        const middle = items[from].top + items[from].height / 2 + offset;
        now = { ...now, offset, to: placeAt(items, from, middle) };
        setDrag(now);
      };
      const listening = new AbortController();
      const end = (dropped: boolean) => {
        listening.abort();
        setDrag(undefined);
        if (dropped && now.to !== from) {
          latest.current(from, now.to);
        }
      };
      const { signal } = listening;
      handle.addEventListener('pointermove', move, { signal });
      handle.addEventListener('pointerup', () => end(true), { signal });
      handle.addEventListener('pointercancel', () => end(false), { signal });
    },
    [list],
  );

  const placeOf = (index: number) => {
    if (!drag) {
      return index;
    }
    const { from, to } = drag;
    if (index === from) {
      return to;
    }
    if (index > from && index <= to) {
      return index - 1;
    }
    return index < from && index >= to ? index + 1 : index;
  };
  const offsetOf = (index: number) => {
    if (!drag) {
      return 0;
    }
    return index === drag.from
      ? drag.offset
      : (placeOf(index) - index) * drag.step;
  };
  return { from: drag?.from, start, offsetOf, placeOf };
}

/** Where an item belongs whose middle is at a height: behind all others whose middle is above it. */
function placeAt(items: DOMRect[], from: number, middle: number): number {
  return items.filter(
    (item, index) => index !== from && item.top + item.height / 2 < middle,
  ).length;
}
