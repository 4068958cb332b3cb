import { Alert, Button, VisuallyHidden } from '@backstage/ui';
import { useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  Chip,
  layoutClasses,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { RiCheckLine, RiSmartphoneLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { useTexts } from '../../common';
import classes from './final.module.css';
import { FinalistRow } from './FinalistRow';
import { useDragOrder } from './useDragOrder';
import type { Ranking } from './useRanking';

/** The judge's order of the finalists: by dragging, or by the arrows of each row. Kept on this device with each move. */
export function RankingForm(props: { round: FinalRound; ranking: Ranking }) {
  const t = useTexts();
  const { round, ranking } = props;
  const { order, isHandedIn, changed } = ranking;
  const toasts = useApiHolder().get(toastApiRef);
  const [said, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const finalists = new Map(
    round.finalists.map(finalist => [finalist.projectId, finalist]),
  );

  function move(from: number, to: number) {
    if (from === to || to < 0 || to >= order.length) {
      return;
    }
    ranking.move(from, to);
    say(
      t('results.rank.moved', {
        project: finalists.get(order[from])?.title ?? '',
        place: to + 1,
        of: order.length,
      }),
    );
  }
  const drag = useDragOrder(list, move);

  async function handIn() {
    const outcome = await ranking.handIn();
    if (outcome !== 'refused') {
      toasts?.post({
        title: t(
          outcome === 'sent' ? 'results.rank.saved' : 'judging.unsent.kept',
        ),
        status: outcome === 'sent' ? 'success' : 'warning',
        timeout: 5_000,
      });
    }
  }

  return (
    <>
      <ChangedFinalists
        ranking={ranking}
        titleOf={id => finalists.get(id)?.title ?? ''}
      />
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
            unranked={ranking.unranked.includes(id)}
            onMove={to => move(index, to)}
            drag={drag}
          />
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <div className={classes.bar}>
        <State round={round} ranking={ranking} />
        {ranking.isDraft && isHandedIn && changed && (
          <Button variant="tertiary" onPress={ranking.discard}>
            {t('results.rank.forget')}
          </Button>
        )}
        <Button
          className={classes.save}
          isPending={ranking.busy}
          isDisabled={(isHandedIn && !changed) || ranking.refused !== undefined}
          onPress={handIn}
        >
          {t(isHandedIn ? 'results.rank.change' : 'results.rank.save')}
        </Button>
      </div>
      <p className={classes.muted}>
        {t(isHandedIn ? 'results.rank.until' : 'results.rank.start')}
      </p>
    </>
  );
}

/** How far the order has come: to this device, or to the server. */
function State(props: { round: FinalRound; ranking: Ranking }) {
  const t = useTexts();
  const { isHandedIn, changed, waiting } = props.ranking;
  const { updatedAt } = props.round.mine ?? {};
  if (!isHandedIn || changed) {
    return (
      <Chip tone="warn" title={t('results.rank.draftHint')}>
        {t(isHandedIn ? 'results.rank.changed' : 'results.rank.unsaved')}
      </Chip>
    );
  }
  if (waiting) {
    return (
      <Chip tone="warn" icon={<RiSmartphoneLine size={14} aria-hidden />}>
        {t('judging.unsent.chip')}
      </Chip>
    );
  }
  return (
    <Chip tone="good" icon={<RiCheckLine size={14} aria-hidden />}>
      {t('results.rank.savedAt')} {updatedAt && <RelativeTime at={updatedAt} />}
    </Chip>
  );
}

/** Who came in and who is gone since the order was begun. */
function ChangedFinalists(props: {
  ranking: Ranking;
  titleOf: (id: string) => string;
}) {
  const t = useTexts();
  const { added, gone, acknowledge } = props.ranking;
  if (added.length + gone.length === 0) {
    return null;
  }
  return (
    <div role="alert">
      <Alert
        status="warning"
        icon
        className={layoutClasses.notice}
        title={t('results.rank.other')}
        description={[
          added.length > 0 &&
            t('results.rank.added', {
              projects: added.map(props.titleOf).join(', '),
            }),
          gone.length > 0 &&
            t('results.rank.gone', { projects: gone.join(', ') }),
        ]
          .filter(Boolean)
          .join(' ')}
        customActions={
          <Button size="small" variant="secondary" onPress={acknowledge}>
            {t('results.rank.seen')}
          </Button>
        }
      />
    </div>
  );
}
