import { Button } from '@backstage/ui';
import {
  contributionMetricsConnectorReadPermission,
  type ConnectorProblemKind,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiCheckDoubleLine } from '@remixicon/react';
import { LoadingLines, StateMessage } from '@guildhall/plugin-guildhall-react';
import { useConnectorProblems } from '../../query/queries';
import { FailureState, useTexts } from '../common';
import classes from './ConnectorsPage.module.css';
import { ProblemItem } from './ProblemItem';

/** The problems of a connector, page after page. */
export function ProblemList(props: {
  connectorId: string;
  kind: ConnectorProblemKind | undefined;
}) {
  const t = useTexts();
  const { connectorId, kind } = props;
  const result = useConnectorProblems(connectorId, kind);
  const problems = result.data?.items ?? [];
  if (result.isPending) {
    return <LoadingLines lines={6} />;
  }
  return (
    <>
      {result.isSuccess && problems.length === 0 && (
        <StateMessage
          compact
          icon={<RiCheckDoubleLine size={24} aria-hidden />}
          title={
            kind
              ? t('connectors.problems.nothingOfKind')
              : t('connectors.problems.nothing')
          }
        >
          {kind
            ? t('connectors.problems.nothingOfKindHint')
            : t('connectors.problems.nothingHint')}
        </StateMessage>
      )}
      {problems.length > 0 && (
        <ul
          className={classes.problemList}
          aria-label={t('connectors.problems.list')}
        >
          {problems.map((problem, index) => (
            // The same subject may be a problem of several parts of the source.
            <ProblemItem key={index} problem={problem} showKind={!kind} />
          ))}
        </ul>
      )}
      {result.isError && (
        <FailureState
          compact
          error={result.error}
          permission={contributionMetricsConnectorReadPermission.name}
          onRetry={() =>
            result.isFetchNextPageError
              ? result.fetchNextPage()
              : result.refetch()
          }
        />
      )}
      {result.hasNextPage && !result.isError && (
        <Button
          variant="secondary"
          className={classes.more}
          isPending={result.isFetchingNextPage}
          onPress={() => result.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      )}
    </>
  );
}
