import { Text } from '@backstage/ui';
import { Panel, useEntityTitles } from '@guildhall/plugin-guildhall-react';
import type {
  Results,
  ResultStability,
} from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import classes from './results.module.css';
import { titlesOf } from './titlesOf';

/** What of the first places depends on a single judge, in words and without names. */
export function StabilityPanel(props: {
  results: Results;
  stability: ResultStability;
}) {
  const t = useTexts();
  const { stability } = props;
  const titleOf = titlesOf(props.results);
  const first = stability.places.filter(({ rank }) => rank <= stability.top);
  const told = stability.judges >= 2 && first.length > 0;
  const scored = props.results.items.filter(({ looks }) => looks > 0);

  return (
    <Panel title={t('results.stability.title')}>
      <div className={classes.stack}>
        {!told && <Text as="p">{t('results.stability.unknown')}</Text>}
        {told && stability.stable && scored.length > stability.top && (
          <Text as="p" weight="bold">
            {t('results.stability.stable', { count: first.length })}
          </Text>
        )}
        {told && !stability.stable && (
          <Changes stability={stability} titleOf={titleOf} />
        )}
        {told && props.results.method?.finalRound && (
          <p className={classes.muted}>{t('results.stability.scores')}</p>
        )}
        {told && (
          <>
            <p className={classes.muted}>{t('results.stability.places')}</p>
            <ul className={classes.plain}>
              {first.map(({ projectId, bestRank, worstRank }) => (
                <li key={projectId}>
                  <strong>{titleOf(projectId)}</strong>{' '}
                  {bestRank === worstRank
                    ? t('results.stability.steady', { place: bestRank })
                    : t('results.stability.ranks', {
                        best: bestRank,
                        worst: worstRank,
                      })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}

/** Who would drop out and who would come in. */
function Changes(props: {
  stability: ResultStability;
  titleOf: (projectId: string) => string;
}) {
  const t = useTexts();
  const { stability, titleOf } = props;
  const { top, judges, changing } = stability;
  const leave = stability.places.filter(
    ({ rank, keptCount }) => rank <= top && keptCount < judges,
  );
  const enter = stability.places.filter(({ rank }) => rank > top);
  const swap =
    changing === 1 && leave.length === 1 && enter.length === 1 && leave[0];
  return (
    <>
      <Text as="p" weight="bold">
        {t('results.stability.unstable', { count: changing, judges, top })}
      </Text>
      <ul className={classes.plain}>
        {swap ? (
          <li>
            {t('results.stability.swap', {
              enters: titleOf(enter[0].projectId),
              leaves: titleOf(swap.projectId),
            })}
          </li>
        ) : (
          <>
            {leave.map(({ projectId, keptCount }) => (
              <li key={projectId}>
                {t('results.stability.leaves', {
                  project: titleOf(projectId),
                  count: judges - keptCount,
                })}
              </li>
            ))}
            {enter.map(({ projectId, keptCount }) => (
              <li key={projectId}>
                {t('results.stability.enters', {
                  project: titleOf(projectId),
                  count: keptCount,
                })}
              </li>
            ))}
          </>
        )}
      </ul>
      {stability.decisive ? (
        <Decisive decisive={stability.decisive} titleOf={titleOf} />
      ) : (
        <p className={classes.muted}>{t('results.stability.names')}</p>
      )}
    </>
  );
}

/** Without whom it would be different, for organisers. */
function Decisive(props: {
  decisive: NonNullable<ResultStability['decisive']>;
  titleOf: (projectId: string) => string;
}) {
  const t = useTexts();
  const { decisive, titleOf } = props;
  const names = useEntityTitles(decisive.map(({ judge }) => judge));
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
  const titles = (ids: string[]) => list.format(ids.map(titleOf));
  return (
    <>
      <p className={classes.muted}>{t('results.stability.decisive')}</p>
      <ul className={classes.plain}>
        {decisive.map(({ judge, enters, leaves }, index) => (
          <li key={judge}>
            {t('results.stability.without', {
              judge: names[index],
              enters: titles(enters),
              leaves: titles(leaves),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
