import { Link, Text } from '@backstage/ui';
import { Person } from '@guildhall/plugin-guildhall-react';
import type { GivenAward, Results } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './awards.module.css';
import { Medal } from './Medal';

/** Who won what: the first thing that everybody wants to know. */
export function AwardCards(props: { results: Results }) {
  const t = useTexts();
  const awards = props.results.awards.filter(({ places }) => places.length > 0);
  if (awards.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('results.awards.title')} className={classes.cards}>
      {awards.map(award => (
        <AwardCard key={award.award} award={award} results={props.results} />
      ))}
    </section>
  );
}

function AwardCard(props: { award: GivenAward; results: Results }) {
  const t = useTexts();
  const { href } = useEvent();
  const { award, results } = props;
  return (
    <div className={classes.card} data-large={award.size > 1 || undefined}>
      <header>
        <Text as="h3" variant="title-x-small" weight="bold">
          {award.title}
        </Text>
        {award.description && (
          <Text as="p" variant="body-small" color="secondary">
            {award.description}
          </Text>
        )}
      </header>
      <ol className={classes.places}>
        {award.places.map(({ projectId, title, teamName, place, reason }) => {
          const row = results.items.find(each => each.projectId === projectId);
          return (
            <li key={projectId} data-place={place}>
              <Medal
                place={award.size > 1 ? place : undefined}
                label={
                  award.size > 1
                    ? t('results.awards.place', { place })
                    : undefined
                }
              />
              <div className={classes.winner}>
                <Link
                  standalone
                  weight="bold"
                  className={classes.title}
                  href={href(`projects/${projectId}`)}
                >
                  {title}
                </Link>
                {teamName && <span className={classes.team}>{teamName}</span>}
                {reason && <q className={classes.reason}>{reason}</q>}
                {row?.members && row.members.length > 0 && (
                  <span className={classes.members}>
                    {row.members.map(member => (
                      <Person key={member} entityRef={member} />
                    ))}
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
