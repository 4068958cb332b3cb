import { Container, Header, Link } from '@backstage/ui';
import {
  contributionMetricsConnectorReadPermission,
  type Connector,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiArrowLeftLine, RiPlugLine } from '@remixicon/react';
import { useResolvedPath } from 'react-router-dom';
import {
  formatNumber,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { useConnectors } from '../../query/queries';
import { FailureState, useTexts } from '../common';
import { ConnectorCard } from './ConnectorCard';
import { ConnectorGroupPanel } from './ConnectorGroupPanel';
import classes from './ConnectorsPage.module.css';
import { ConnectSources, MoreSources } from './ConnectSources';
import { countProblems, groupConnectors } from './groupConnectors';
import { ProblemsDialog } from './ProblemsDialog';
import { StateCounts } from './StateCounts';

/** Every source of facts, whether it still delivers, and what to look at. */
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
            action={<ConnectSources />}
          >
            {t('connectors.empty')}
          </StateMessage>
        )}
        {result.data && result.data.length > 0 && (
          <Connectors connectors={result.data} />
        )}
      </Container>
    </>
  );
}

function Connectors(props: { connectors: Connector[] }) {
  const t = useTexts();
  const { connectors } = props;
  const groups = groupConnectors(connectors);
  const problems = countProblems(connectors);
  return (
    <>
      <div
        className={classes.summary}
        role="group"
        aria-label={t('connectors.summary')}
      >
        <span>
          {t('connectors.connectors', {
            count: connectors.length,
            formatted: formatNumber(connectors.length),
          })}
        </span>
        <StateCounts connectors={connectors} />
        {problems > 0 && (
          <span>
            {t('connectors.problems.toLookAt', {
              count: problems,
              formatted: formatNumber(problems),
            })}
          </span>
        )}
      </div>
      <ul className={classes.list}>
        {groups.map(group =>
          group.connectors.length > 1 ? (
            <ConnectorGroupPanel key={group.collector} group={group} />
          ) : (
            <ConnectorCard
              key={group.collector}
              connector={group.connectors[0]}
              heading="h3"
            />
          ),
        )}
      </ul>
      <MoreSources connectors={connectors} />
      <ProblemsDialog connectors={connectors} />
    </>
  );
}
