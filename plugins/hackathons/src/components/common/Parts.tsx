import type { Tone } from '@guildhall/plugin-guildhall-react';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import classes from './figures.module.css';

/** One part of a whole. */
export interface Part {
  key: string;
  label: string;
  value: number;
  tone: Tone;
  /** Drawn as an outline: for what is missing. */
  hollow?: boolean;
}

/** A whole in its parts: a bar for the eye, and a list with the numbers. Parts of which there are none are left out. */
export function Parts(props: { label: string; parts: Part[] }) {
  const parts = props.parts.filter(({ value }) => value > 0);
  if (parts.length === 0) {
    return null;
  }
  return (
    <div className={classes.parts}>
      <div className={classes.whole} aria-hidden>
        {parts.map(({ key, value, tone, hollow }) => (
          <span
            key={key}
            className={classes.part}
            data-tone={tone}
            data-hollow={hollow || undefined}
            style={{ flexGrow: value }}
          />
        ))}
      </div>
      <ul aria-label={props.label}>
        {parts.map(({ key, label, value, tone, hollow }) => (
          <li key={key}>
            <span
              className={`${classes.part} ${classes.swatch}`}
              data-tone={tone}
              data-hollow={hollow || undefined}
              aria-hidden
            />
            <strong>{formatNumber(value)}</strong> {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
