import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  Chip,
  FailureState,
  layoutClasses,
  LoadingLines,
  EntityName,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsProjectReadPermission,
  type Project,
} from '@guildhall/plugin-hackathons-common';
import { RiHandHeartLine } from '@remixicon/react';
import { useProjectOfEntity } from '../../query/useEvents';
import { useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import classes from './entity.module.css';

const TONES: Record<Project['status'], Tone> = {
  'on-track': 'good',
  'at-risk': 'warn',
  blocked: 'bad',
  done: 'good',
  unknown: 'neutral',
};

/** The project of a hackathon that a component is the prototype of. */
export function PrototypeCard() {
  const t = useTexts();
  const { entity } = useEntity();
  const result = useProjectOfEntity(stringifyEntityRef(entity));
  const annotated = entity.metadata.annotations?.[ANNOTATIONS.hackathon];
  return (
    <EntityInfoCard title={t('entity.project')}>
      {result.isPending && <LoadingLines lines={2} />}
      {result.isError && !result.data && (
        <FailureState
          compact
          error={result.error}
          permission={hackathonsProjectReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data === null && annotated && (
        <div className={classes.project}>
          <EntityName entityRef={annotated} strong />
          <Text variant="body-small" color="secondary">
            {t('entity.noProject')}
          </Text>
        </div>
      )}
      {result.data && <ProjectFacts project={result.data} />}
    </EntityInfoCard>
  );
}

function ProjectFacts(props: { project: Project }) {
  const t = useTexts();
  const { project } = props;
  const path = useEventPath(project.hackathonRef);
  return (
    <div className={classes.project}>
      <Link
        href={`${path}/projects/${project.id}`}
        standalone
        variant="body-medium"
        weight="bold"
      >
        {project.title}
      </Link>
      {project.pitch && <Text variant="body-medium">{project.pitch}</Text>}
      <dl className={layoutClasses.facts}>
        <dt>{t('entity.from')}</dt>
        <dd>
          <Link href={path} standalone variant="body-small">
            {project.hackathonTitle}
          </Link>
        </dd>
        <dt>{t('entity.team')}</dt>
        <dd>{project.teamName}</dd>
        <dt>{t('entity.status')}</dt>
        <dd className={classes.chips}>
          <Chip tone={TONES[project.status]}>
            {t(`entity.projectStatus.${project.status}`)}
          </Chip>
          {project.wantsHelp && (
            <Chip tone="info" icon={<RiHandHeartLine size={14} aria-hidden />}>
              {t('entity.help')}
            </Chip>
          )}
        </dd>
      </dl>
    </div>
  );
}
