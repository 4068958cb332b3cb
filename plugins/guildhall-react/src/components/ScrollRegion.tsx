import type { ReactNode } from 'react';
import classes from './components.module.css';

/** A part that scrolls on its own when it has no room; the keyboard reaches it, too. No landmark: pages have many of them. */
export function ScrollRegion(props: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={[classes.scroll, props.className].filter(Boolean).join(' ')}
      role="group"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has the focus
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
