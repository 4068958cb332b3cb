import { Link, Text } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import type { ProjectDetail } from '@guildhall/plugin-hackathons-common';
import { useProjectResult, useResults } from '../../../query/useResults';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { Medal } from '../Medal';
import { standingOf } from './PlaceFacts';
import classes from './project.module.css';

/** Phases in which there may be results. */
const AFTER = ['judging', 'results', 'ended'];

/** On the page of a project: what it won, its place, and for the team the way to what judges said; nothing before the publication. */
export function ProjectResultPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const { project } = props;
  const after = AFTER.includes(event.phase);
  const results = useResults(ref, after).data;
  const published = results?.state === 'published';
  const team = project.isMember || results?.may.seeDraft === true;
  const mine = useProjectResult(ref, project.id, published && team).data;
  const row = results?.items.find(({ projectId }) => projectId === project.id);
  if (!published || !row) {
    return null;
  }
  const awards = results.awards.flatMap(({ award, title, size, places }) =>
    places
      .filter(({ projectId }) => projectId === project.id)
      .map(({ place }) => ({ award, title, size, place })),
  );
  return (
    <Panel title={t('results.project.panel')}>
      <div className={classes.panel}>
        {row.place !== undefined && (
          <Text as="p">
            <strong>
              {t('results.project.placeOfAll', {
                place: row.place,
                projects: results.items.length,
              })}
            </strong>
            {mine && ` · ${standingOf(mine, t)}`}
          </Text>
        )}
        {awards.length > 0 && (
          <ul className={classes.awards}>
            {awards.map(({ award, title, size, place }) => (
              <li key={award}>
                <Medal place={size > 1 ? place : undefined} />
                <Text as="p" weight="bold">
                  {size > 1
                    ? t('results.awards.withPlace', { award: title, place })
                    : title}
                </Text>
              </li>
            ))}
          </ul>
        )}
        <Text variant="body-small">
          {team ? (
            <Link href={href(`results/projects/${project.id}`)}>
              {t('results.project.open')}
            </Link>
          ) : (
            <Link href={href('results')}>{t('results.project.back')}</Link>
          )}
        </Text>
      </div>
    </Panel>
  );
}
