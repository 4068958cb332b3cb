import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** One line of {@link Bars}. */
export interface Bar {
  key: string;
  label: ReactNode;
  /** How long it is, beside the others. */
  value: number;
  /** The value in words. */
  text: string;
}

/**
 * Values beside each other: a table whose last column draws them, so that every number can be read.
 *
 * @param props.label - what the table is about
 * @param props.columns - what the labels and the values are, for screen readers
 * @param props.whole - the value of a full bar; the greatest of the values if left out
 */
export function Bars(props: {
  label: string;
  columns: [label: string, value: string];
  bars: Bar[];
  whole?: number;
}) {
  const { bars } = props;
  const whole = props.whole ?? Math.max(...bars.map(({ value }) => value));
  return (
    <div className={classes.barsFrame}>
      <table className={classes.bars} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{props.columns[0]}</th>
            <th scope="col">{props.columns[1]}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, label, value, text }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                <span className={classes.track} aria-hidden>
                  <span
                    className={classes.fill}
                    style={{
                      inlineSize: `${whole > 0 ? (value / whole) * 100 : 0}%`,
                    }}
                  />
                </span>
                <span className={classes.value}>{text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
