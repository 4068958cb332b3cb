import { Text } from '@backstage/ui';
import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import type { ReactNode } from 'react';
import {
  formatDateTime,
  formatNumber,
  formatSeconds,
  layoutClasses,
  RelativeTime,
  safeUrl,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import { EntityName, SafeLink, useTexts, type Texts } from '../common';
import common from '../common/common.module.css';
import { ConnectorDot } from './ConnectorDot';
import classes from './ConnectorsPage.module.css';
import { MeasureList } from './MeasureList';
import { ProblemChips } from './ProblemChips';

/** One system: whether it delivers, how old its newest fact is, and what to look at. */
export function ConnectorCard(props: {
  connector: Connector;
  /** Below the heading of a group it is one level deeper. */
  heading: 'h3' | 'h4';
}) {
  const t = useTexts();
  const { connector } = props;
  return (
    <li className={`${layoutClasses.panel} ${classes.item}`}>
      <div className={classes.head}>
        <Text
          as={props.heading}
          variant={props.heading === 'h3' ? 'title-x-small' : 'body-large'}
          weight="bold"
        >
          {connector.title}
          {connector.instance && (
            <>
              {' '}
              <code className={common.instance}>{connector.instance}</code>
            </>
          )}
        </Text>
        <span className={classes.state} data-state={connector.state}>
          <ConnectorDot state={connector.state} />
          {stateText(connector, t)}
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
      <ProblemChips connector={connector} />
      <Figures connector={connector} />
      <LastError connector={connector} />
      <MeasureList measures={connector.measures} />
    </li>
  );
}

/** Such as `failing for 3 rounds, since 4 Nov, 10:12`: since then nothing has arrived. */
function stateText(connector: Connector, t: Texts): string {
  const { state, failures, lastSuccess } = connector;
  if (state !== 'failing' || failures === 0) {
    return t(`connectors.state.${state}`);
  }
  const failing = t('connectors.failing', {
    count: failures,
    formatted: formatNumber(failures),
  });
  return lastSuccess
    ? t('connectors.failingSince', {
        failing,
        date: formatDateTime(lastSuccess),
      })
    : t('connectors.failingEver', { failing });
}

function Figures(props: { connector: Connector }) {
  const t = useTexts();
  const { connector } = props;
  const { lastSuccess, lastDurationSeconds, lagSeconds, url, owner } =
    connector;
  return (
    <dl className={classes.figures}>
      <Figure term={t('connectors.lastSuccess')}>
        {lastSuccess ? <RelativeTime at={lastSuccess} /> : t('common.never')}
      </Figure>
      {lastDurationSeconds !== undefined && (
        <Figure term={t('connectors.lastDuration')}>
          {formatSeconds(lastDurationSeconds)}
        </Figure>
      )}
      <Figure term={t('connectors.lag')}>
        {lagSeconds === undefined
          ? '–'
          : t('connectors.lagOld', { age: formatSeconds(lagSeconds) })}
      </Figure>
      {(['accepted', 'duplicates', 'rejected'] as const).map(key => (
        <Figure key={key} term={t(`connectors.${key}`)}>
          {formatNumber(connector.counts[key])}
        </Figure>
      ))}
      {safeUrl(url) && (
        <Figure term={t('connectors.url')}>
          <SafeLink value={url!} />
        </Figure>
      )}
      {owner && (
        <Figure term={t('connectors.owner')}>
          <EntityName entityRef={owner} />
        </Figure>
      )}
    </dl>
  );
}

function Figure(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function LastError(props: { connector: Connector }) {
  const t = useTexts();
  const { lastError, state } = props.connector;
  if (!lastError) {
    return null;
  }
  return (
    <div className={classes.error} data-state={state}>
      <Text variant="body-small" color="secondary">
        {t('connectors.lastError')}
        {' · '}
        <RelativeTime at={lastError.at} />
      </Text>
      <ScrollRegion label={t('connectors.lastError')}>
        <pre>{lastError.message}</pre>
      </ScrollRegion>
    </div>
  );
}
