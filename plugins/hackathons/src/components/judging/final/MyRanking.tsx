import { Panel } from '@guildhall/plugin-guildhall-react';
import type { FinalRound } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import classes from './final.module.css';

/** What the reader handed in, when it cannot be changed any more; nothing for who handed in nothing. */
export function MyRanking(props: { round: FinalRound }) {
  const t = useTexts();
  const { mine, finalists } = props.round;
  const titleOf = new Map(
    finalists.map(({ projectId, title }) => [projectId, title]),
  );
  return mine && mine.ranking.length > 0 ? (
    <Panel title={t('results.rank.mineWas')}>
      <ol className={classes.handedIn}>
        {mine.ranking.map(id => (
          <li key={id}>{titleOf.get(id) ?? id}</li>
        ))}
      </ol>
    </Panel>
  ) : null;
}
