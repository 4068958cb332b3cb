import { Button, VisuallyHidden } from '@backstage/ui';
import { Chip, RelativeTime } from '@guildhall/plugin-guildhall-react';
import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { RiCheckLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { useRankFinalists } from '../../../query/useResults';
import { ActError, useTexts } from '../../common';
import classes from './final.module.css';
import { FinalistRow } from './FinalistRow';
import { moveItem } from './moveItem';
import { useDragOrder } from './useDragOrder';

/** The judge's order of the finalists: by dragging, or by the arrows of each row. */
export function RankingForm(props: {
  round: FinalRound;
  mine: NonNullable<FinalRound['mine']>;
}) {
  const t = useTexts();
  const { round, mine } = props;
  const rank = useRankFinalists(round);
  const [order, setOrder] = useState(() => firstOrder(round, mine));
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const finalists = new Map(
    round.finalists.map(finalist => [finalist.projectId, finalist]),
  );

  function move(from: number, to: number) {
    if (from === to || to < 0 || to >= order.length) {
      return;
    }
    setOrder(moveItem(order, from, to));
    say(
      t('results.rank.moved', {
        project: finalists.get(order[from])?.title ?? '',
        place: to + 1,
        of: order.length,
      }),
    );
  }
  const drag = useDragOrder(list, move);

  const handedIn = mine.ranking.length > 0;
  const changed = handedIn && order.some((id, at) => id !== mine.ranking[at]);
  return (
    <>
      <ol
        ref={list}
        className={classes.list}
        aria-label={t('results.rank.list')}
      >
        {order.map((id, index) => (
          <FinalistRow
            key={id}
            finalist={finalists.get(id)!}
            index={index}
            count={order.length}
            onMove={to => move(index, to)}
            drag={drag}
          />
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <ActError
        act={rank}
        hackathonRef={round.hackathonRef}
        topics={['results']}
        title={t('results.rank.failed')}
      />
      <div className={classes.bar}>
        {handedIn && !changed ? (
          <Chip tone="good" icon={<RiCheckLine size={14} aria-hidden />}>
            {t('results.rank.savedAt')}{' '}
            {mine.updatedAt && <RelativeTime at={mine.updatedAt} />}
          </Chip>
        ) : (
          <Chip tone="warn">
            {t(handedIn ? 'results.rank.changed' : 'results.rank.unsaved')}
          </Chip>
        )}
        <Button
          className={classes.save}
          isPending={rank.busy}
          isDisabled={handedIn && !changed}
          onPress={() =>
            rank.attempt({ ranking: order, version: mine.version })
          }
        >
          {t(handedIn ? 'results.rank.change' : 'results.rank.save')}
        </Button>
      </div>
      <p className={classes.muted}>
        {t(handedIn ? 'results.rank.until' : 'results.rank.start')}
      </p>
    </>
  );
}

/** What was handed in; finalists that were not in it come last, in the order in which they are told. */
function firstOrder(
  round: FinalRound,
  mine: NonNullable<FinalRound['mine']>,
): string[] {
  const ids = round.finalists.map(({ projectId }) => projectId);
  const ranked = mine.ranking.filter(id => ids.includes(id));
  return [...ranked, ...ids.filter(id => !ranked.includes(id))];
}
