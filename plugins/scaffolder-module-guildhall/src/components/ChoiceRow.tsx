import type { ReactNode } from 'react';
import classes from './choices.module.css';

/** What a choice looks like, whether one or several can be made. */
export function ChoiceRow(props: {
  title: string;
  description?: string;
  /** Chips at the end of the row. */
  children?: ReactNode;
}) {
  return (
    <span className={classes.row}>
      <span className={classes.words}>
        <span className={classes.title}>{props.title}</span>
        {props.description && (
          <span className={classes.description}>{props.description}</span>
        )}
      </span>
      {props.children && <span className={classes.end}>{props.children}</span>}
    </span>
  );
}
