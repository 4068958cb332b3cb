import { Alert, Button } from '@backstage/ui';
import { layoutClasses, Panel } from '@guildhall/plugin-guildhall-react';
import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import { OrderList } from './OrderList';
import type { Ranking } from './useRanking';

/** What the reader handed in, when it cannot be changed any more, and what was not handed in in time; nothing for who has neither. */
export function MyRanking(props: { round: FinalRound; ranking: Ranking }) {
  const t = useTexts();
  const { round, ranking } = props;
  const { mine, finalists } = round;
  const titles = Object.fromEntries(
    finalists.map(({ projectId, title }) => [projectId, title]),
  );
  return (
    <>
      {mine && mine.ranking.length > 0 && (
        <Panel title={t('results.rank.mineWas')}>
          <OrderList ids={mine.ranking} titles={titles} />
        </Panel>
      )}
      {ranking.isDraft && ranking.changed && (
        <Panel title={t('results.rank.leftOver')}>
          <Alert
            status="warning"
            icon
            className={layoutClasses.notice}
            title={t('results.rank.leftOverText')}
            customActions={
              <Button
                size="small"
                variant="secondary"
                onPress={ranking.discard}
              >
                {t('judging.refused.discard')}
              </Button>
            }
          />
          <OrderList ids={ranking.order} titles={titles} />
        </Panel>
      )}
    </>
  );
}
