import { Container, Header, Link, Text } from '@backstage/ui';
import {
  contributionMetricsConnectorReadPermission,
  type Connector,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiArrowLeftLine, RiPlugLine } from '@remixicon/react';
import { useResolvedPath } from 'react-router-dom';
import { useConnectors } from '../../query/queries';
import {
  FailureState,
  formatNumber,
  formatSeconds,
  LoadingLines,
  RelativeTime,
  ScrollRegion,
  StateMessage,
  useTexts,
} from '../common';
import common from '../common/common.module.css';
import { ConnectorDot } from './ConnectorDot';
import classes from './ConnectorsPage.module.css';

/** Every source of facts, and whether it still delivers. */
export function ConnectorsPage() {
  const t = useTexts();
  const { pathname } = useResolvedPath('..');
  const result = useConnectors();
  return (
    <>
      <Header
        title={t('connectors.title')}
        description={t('connectors.description')}
      />
      <Container className={classes.page}>
        <Link href={pathname} variant="body-small" className={classes.back}>
          <RiArrowLeftLine size={14} aria-hidden /> {t('connectors.back')}
        </Link>
        {result.isPending && <LoadingLines lines={6} height={24} />}
        {result.isError && (
          <FailureState
            error={result.error}
            permission={contributionMetricsConnectorReadPermission.name}
            onRetry={() => result.refetch()}
          />
        )}
        {result.data?.length === 0 && (
          <StateMessage
            icon={<RiPlugLine size={40} aria-hidden />}
            title={t('connectors.emptyTitle')}
          >
            {t('connectors.empty')}
          </StateMessage>
        )}
        {result.data && result.data.length > 0 && (
          <ul className={classes.list}>
            {result.data.map(connector => (
              <ConnectorItem key={connector.id} connector={connector} />
            ))}
          </ul>
        )}
      </Container>
    </>
  );
}

function ConnectorItem(props: { connector: Connector }) {
  const t = useTexts();
  const { connector } = props;
  return (
    <li className={`${common.panel} ${classes.item}`}>
      <div className={classes.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {connector.title}
        </Text>
        <span className={classes.state} data-state={connector.state}>
          <ConnectorDot state={connector.state} />
          {t(`connectors.state.${connector.state}`)}
        </span>
        <Text variant="body-small" color="secondary">
          {t(`connectors.mode.${connector.mode}`)}
        </Text>
      </div>
      {connector.description && (
        <Text as="p" variant="body-small" color="secondary">
          {connector.description}
        </Text>
      )}
      <dl className={classes.figures}>
        <div>
          <dt>{t('connectors.lastSuccess')}</dt>
          <dd>
            {connector.lastSuccess ? (
              <RelativeTime at={connector.lastSuccess} />
            ) : (
              t('common.never')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('connectors.lag')}</dt>
          <dd>
            {connector.lagSeconds === undefined
              ? '–'
              : t('connectors.lagOld', {
                  age: formatSeconds(connector.lagSeconds),
                })}
          </dd>
        </div>
        {(['accepted', 'duplicates', 'rejected'] as const).map(key => (
          <div key={key}>
            <dt>{t(`connectors.${key}`)}</dt>
            <dd>{formatNumber(connector.counts[key])}</dd>
          </div>
        ))}
      </dl>
      {connector.lastError && (
        <div className={classes.error} data-state={connector.state}>
          <Text variant="body-small" color="secondary">
            {t('connectors.lastError')}
            {' · '}
            <RelativeTime at={connector.lastError.at} />
          </Text>
          <ScrollRegion label={t('connectors.lastError')}>
            <pre>{connector.lastError.message}</pre>
          </ScrollRegion>
        </div>
      )}
      {connector.measures.length > 0 && (
        <details className={classes.measures}>
          <summary>
            {t('connectors.measures', { count: connector.measures.length })}
          </summary>
          <dl className={common.facts}>
            {connector.measures.map(measure => (
              <div key={measure.key} className={classes.measure}>
                <dt>
                  <code>{measure.key}</code>
                </dt>
                <dd>
                  {measure.title}
                  {measure.unit && ` (${measure.unit})`}
                  {measure.description && (
                    <Text as="p" variant="body-small" color="secondary">
                      {measure.description}
                    </Text>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
