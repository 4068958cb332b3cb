import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import classes from './ConnectorsPage.module.css';

/** Full when working, a cross when failing, hollow while waiting. */
export function ConnectorDot(props: { state: Connector['state'] }) {
  return (
    <svg
      className={classes.dot}
      data-state={props.state}
      width={10}
      height={10}
      viewBox="0 0 10 10"
      aria-hidden
    >
      {props.state === 'failing' ? (
        <path d="M2 2 8 8M8 2 2 8" strokeWidth={2.4} strokeLinecap="round" />
      ) : (
        <circle cx={5} cy={5} r={3.8} strokeWidth={1.6} />
      )}
    </svg>
  );
}
