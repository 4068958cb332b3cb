import { RiTrophyLine } from '@remixicon/react';
import classes from './awards.module.css';

/**
 * A medal with the place on it; a cup for awards without places.
 *
 * @param props.label - what it says, for who cannot see it
 */
export function Medal(props: { place?: number; label?: string }) {
  const { place, label } = props;
  return (
    <span
      className={classes.medal}
      data-place={place === undefined ? 'only' : Math.min(place, 4)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {place ?? <RiTrophyLine size={20} />}
    </span>
  );
}
