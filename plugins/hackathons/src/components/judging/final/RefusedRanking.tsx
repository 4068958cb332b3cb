import { Button } from '@backstage/ui';
import { formatDateTime } from '@guildhall/plugin-guildhall-react';
import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { useEffect } from 'react';
import type { OutboxItem } from '../../../outbox';
import { type RankingChange, withVersion } from '../../../query/judgingOutbox';
import { useJudgingOutbox } from '../../../query/useJudgingOutbox';
import { useFinalRound } from '../../../query/useResults';
import { useTexts } from '../../common';
import { RefusedFrame } from '../unsent/RefusedFrame';
import { UseOne } from '../unsent/UseOne';
import classes from './final.module.css';
import { OrderList } from './OrderList';

/**
 * A ranking that was not taken: because the round is closed, has other finalists, or because the judge handed in another one elsewhere. Then both
 * stand beside each other.
 */
export function RefusedRanking(props: {
  item: OutboxItem<RankingChange>;
  round: FinalRound;
  userRef: string;
  /** Takes the order into the form again. */
  onTakeUp: (change: RankingChange) => void;
}) {
  const t = useTexts();
  const { item, round, userRef, onTakeUp } = props;
  const { outbox } = useJudgingOutbox(round.hackathonRef, userRef);
  const { refetch, isFetching } = useFinalRound(round.hackathonRef);
  useEffect(() => {
    // What is there may be from before the other change.
    refetch();
  }, [refetch]);
  const { body, problem } = item;
  const { mine, finalists, may } = round;
  const isSame =
    finalists.length === body.input.ranking.length &&
    finalists.every(({ projectId }) => body.input.ranking.includes(projectId));
  const changed =
    may.rank &&
    isSame &&
    problem?.status === 409 &&
    mine !== undefined &&
    mine.version !== body.input.version;
  const theirs = changed ? mine.ranking : [];
  const titles = {
    ...body.finalists,
    ...Object.fromEntries(
      finalists.map(({ projectId, title }) => [projectId, title]),
    ),
  };
  const takeUp = () => {
    onTakeUp(body);
    outbox.remove(item.id);
  };

  if (changed) {
    return (
      <RefusedFrame
        title={t('judging.refused.changed')}
        description={t('judging.refused.changedText', {
          at: mine.updatedAt ? formatDateTime(mine.updatedAt) : '–',
        })}
        acts={
          <UseOne
            onMine={() =>
              outbox.add(item.subject, withVersion(body, mine.version))
            }
            onTheirs={() => outbox.remove(item.id)}
          />
        }
      >
        <div className={classes.versions}>
          <OrderList
            title={t('judging.refused.mine')}
            ids={body.input.ranking}
            titles={titles}
          />
          <OrderList
            title={t('judging.refused.theirs')}
            ids={theirs}
            titles={titles}
          />
        </div>
      </RefusedFrame>
    );
  }
  return (
    <RefusedFrame
      title={t(
        may.rank && !isSame ? 'results.rank.other' : 'judging.refused.title',
      )}
      description={problem?.message}
      onDiscard={() => outbox.remove(item.id)}
      acts={
        <>
          {may.rank && (
            <Button
              variant="primary"
              size="small"
              isPending={isFetching}
              onPress={takeUp}
            >
              {t('results.rank.takeUp')}
            </Button>
          )}
          {isSame && (
            <Button
              variant="secondary"
              size="small"
              isPending={isFetching}
              onPress={() => outbox.retry(item.id)}
            >
              {t('judging.refused.retry')}
            </Button>
          )}
        </>
      }
    >
      <OrderList
        title={t('judging.refused.mine')}
        ids={body.input.ranking}
        titles={titles}
      />
    </RefusedFrame>
  );
}
