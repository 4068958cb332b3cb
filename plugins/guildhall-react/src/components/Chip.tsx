import type { ReactNode } from 'react';
import classes from './Chip.module.css';

/** What a chip or a deadline says beside its words. */
export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info';

/**
 * A small label. The words must say it all: the tone is for those who see colours.
 *
 * @param props.icon - a picture of 14 px before the words
 * @param props.title - what it means, on hover
 */
export function Chip(props: {
  tone?: Tone;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classes.chip}
      data-tone={props.tone ?? 'neutral'}
      title={props.title}
    >
      {props.icon}
      {props.children}
    </span>
  );
}
