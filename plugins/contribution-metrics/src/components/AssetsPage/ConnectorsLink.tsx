import { ButtonLink, VisuallyHidden } from '@backstage/ui';
import { useResolvedPath } from 'react-router-dom';
import { useConnectors } from '../../query/queries';
import { formatNumber, useTexts } from '../common';
import { ConnectorDot } from '../ConnectorsPage/ConnectorDot';
import classes from './AssetsPage.module.css';

const SHOWN = 8;

/** Leads to the connectors, with a dot for each. */
export function ConnectorsLink() {
  const t = useTexts();
  const { pathname } = useResolvedPath('connectors');
  // Who may not see the connectors gets the link without dots, and the reason behind it.
  const { data: connectors = [] } = useConnectors();
  const count = (state: string) =>
    formatNumber(
      connectors.filter(connector => connector.state === state).length,
    );
  return (
    <ButtonLink variant="secondary" size="small" href={pathname}>
      <span className={classes.connectors}>
        {t('page.connectors')}
        {connectors.length > 0 && (
          <>
            <span className={classes.dots} aria-hidden>
              {connectors.slice(0, SHOWN).map(connector => (
                <ConnectorDot key={connector.id} state={connector.state} />
              ))}
            </span>
            <VisuallyHidden>
              {t('page.connectorsState', {
                ok: count('ok'),
                failing: count('failing'),
                waiting: count('waiting'),
              })}
            </VisuallyHidden>
          </>
        )}
      </span>
    </ButtonLink>
  );
}
