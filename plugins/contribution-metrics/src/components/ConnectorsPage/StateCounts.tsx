import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import { ConnectorDot } from './ConnectorDot';
import classes from './ConnectorsPage.module.css';
import { countStates } from './groupConnectors';

/** How many connectors work, fail and wait, worst first. */
export function StateCounts(props: { connectors: Connector[] }) {
  const t = useTexts();
  return (
    <>
      {countStates(props.connectors).map(({ state, count }) => (
        <span key={state} className={classes.state} data-state={state}>
          <ConnectorDot state={state} />
          {t(`connectors.inState.${state}`, { formatted: formatNumber(count) })}
        </span>
      ))}
    </>
  );
}
