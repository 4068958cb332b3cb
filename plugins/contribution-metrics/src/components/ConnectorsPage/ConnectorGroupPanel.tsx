import { Text } from '@backstage/ui';
import { useId } from 'react';
import { formatNumber } from '@guildhall/plugin-guildhall-react';
import { collectorName, useTexts } from '../common';
import { ConnectorCard } from './ConnectorCard';
import classes from './ConnectorsPage.module.css';
import type { ConnectorGroup } from './groupConnectors';
import { StateCounts } from './StateCounts';

/** Several systems of one sort, side by side. */
export function ConnectorGroupPanel(props: { group: ConnectorGroup }) {
  const t = useTexts();
  const id = useId();
  const { collector, connectors } = props.group;
  return (
    <li className={classes.group}>
      <div className={classes.head}>
        <Text as="h3" variant="title-x-small" weight="bold" id={id}>
          {collectorName(collector, t) ?? collector}
        </Text>
        <Text variant="body-small" color="secondary">
          {t('connectors.instances', {
            count: connectors.length,
            formatted: formatNumber(connectors.length),
          })}
        </Text>
        <StateCounts connectors={connectors} />
      </div>
      <ul className={classes.list} aria-labelledby={id}>
        {connectors.map(connector => (
          <ConnectorCard
            key={connector.id}
            connector={connector}
            heading="h4"
          />
        ))}
      </ul>
    </li>
  );
}
