import { ButtonLink, VisuallyHidden } from '@backstage/ui';
import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { useResolvedPath } from 'react-router-dom';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import { useConnectors } from '../../query/queries';
import { useTexts } from '../common';
import { ConnectorDot } from '../ConnectorsPage/ConnectorDot';
import { countStates, sortWorstFirst } from '../ConnectorsPage/groupConnectors';
import classes from './AssetsPage.module.css';

/** More than this many dots are not told apart at a glance; then each state has one, with its number. */
const MOST_DOTS = 6;

/** Leads to the connectors, with a dot for each, or for each state; worst first. */
export function ConnectorsLink() {
  const t = useTexts();
  const { pathname } = useResolvedPath('connectors');
  // Who may not see the connectors gets the link without dots, and the reason behind it.
  const { data: connectors = [] } = useConnectors();
  return (
    <ButtonLink variant="secondary" size="small" href={pathname}>
      <span className={classes.connectors}>
        {t('page.connectors')}
        {connectors.length > 0 && (
          <>
            <span className={classes.dots} aria-hidden>
              <Dots connectors={connectors} />
            </span>
            <VisuallyHidden>
              {new Intl.ListFormat(undefined, { type: 'unit' }).format(
                countStates(connectors).map(({ state, count }) =>
                  t(`connectors.inState.${state}`, {
                    formatted: formatNumber(count),
                  }),
                ),
              )}
            </VisuallyHidden>
          </>
        )}
      </span>
    </ButtonLink>
  );
}

function Dots(props: { connectors: Connector[] }) {
  const { connectors } = props;
  if (connectors.length <= MOST_DOTS) {
    return (
      <>
        {sortWorstFirst(connectors).map(({ id, state }) => (
          <ConnectorDot key={id} state={state} />
        ))}
      </>
    );
  }
  return (
    <>
      {countStates(connectors).map(({ state, count }) => (
        <span key={state} className={classes.dotCount}>
          <ConnectorDot state={state} />
          {formatNumber(count)}
        </span>
      ))}
    </>
  );
}
