import { useLayoutEffect, useState, type RefObject } from 'react';

/** Width of an element and its distance from the top of the window, in pixels; 0 before the first layout. */
export function useElementBox(ref: RefObject<HTMLElement>) {
  const [box, setBox] = useState({ width: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const measure = () => {
      const { width, top } = element.getBoundingClientRect();
      setBox(before =>
        before.width === width && before.top === top ? before : { width, top },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [ref]);
  return box;
}
