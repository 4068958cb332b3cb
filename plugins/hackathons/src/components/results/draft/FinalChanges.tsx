import { Alert } from '@backstage/ui';
import { formatDateTime, Person } from '@guildhall/plugin-guildhall-react';
import type { FinalRound, Results } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import results from '../results.module.css';
import { titlesOf } from '../titlesOf';
import classes from './draft.module.css';

type LeftOut = NonNullable<FinalRound['leftOut']>[number];

/** What of the rankings doesn't count and why, and which order was decided before it was so. Nothing while everything counts. */
export function FinalChanges(props: { round: FinalRound; draft: Results }) {
  const t = useTexts();
  const { leftOut = [], gone = [], earlier = [] } = props.round;
  const goneTitles = new Map(
    gone.map(({ projectId, title }) => [projectId, title]),
  );
  const judged = titlesOf(props.draft);
  const titleOf = (id: string) => goneTitles.get(id) ?? judged(id);
  const [before] = earlier;
  return (
    <>
      {leftOut.length + gone.length > 0 && (
        <div>
          <Alert status="warning" icon title={t('results.final.leftOut')} />
          <ul className={classes.people}>
            {leftOut.map(each => (
              <li key={each.judge}>
                <Person entityRef={each.judge} />
                <span className={results.muted}>
                  <WhyLeftOut leftOut={each} titleOf={titleOf} />
                </span>
              </li>
            ))}
            {gone.map(({ projectId, title }) => (
              <li key={projectId}>
                {title}
                <span className={results.muted}>
                  {t('results.final.finalistGone')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {before && (
        <div>
          <p className={results.muted}>
            {t(`results.final.before.${before.occasion}`, {
              at: formatDateTime(before.at),
            })}
          </p>
          <ol className={results.plain}>
            {before.outcome.map(({ projectId, rank }) => (
              <li key={projectId} value={rank}>
                {titleOf(projectId)}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function WhyLeftOut(props: {
  leftOut: LeftOut;
  titleOf: (projectId: string) => string;
}) {
  const t = useTexts();
  const { because, projectIds, reason, whole } = props.leftOut;
  const what =
    because === 'excluded'
      ? t('results.final.excluded')
      : t(
          whole ? 'results.final.conflictWhole' : 'results.final.conflictWith',
          { projects: projectIds.map(props.titleOf).join(', ') },
        );
  return <>{reason ? t('results.final.because', { what, reason }) : what}</>;
}
