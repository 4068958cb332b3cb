import { MarkdownContent } from '@backstage/core-components';
import { Button, Link, Text } from '@backstage/ui';
import {
  Chip,
  EntityName,
  FailureState,
  LoadingLines,
  Panel,
  Person,
  SafeLink,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsProjectReadPermission,
  type ProjectDetail,
} from '@guildhall/plugin-hackathons-common';
import { RiHandHeartLine } from '@remixicon/react';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useProject } from '../../query/useProjects';
import { HiddenNote, Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { EndingPanel } from '../outcomes/EndingPanel';
import { ProjectResultPanel } from '../results/project/ProjectResultPanel';
import { CheckpointsPanel } from './CheckpointsPanel';
import { FeedbackPanel } from './FeedbackPanel';
import { JudgesPanel } from './JudgesPanel';
import { ProjectDialog } from './ProjectDialog';
import classes from './projects.module.css';
import { RecordsPanel } from './RecordsPanel';
import { StatusChip } from './StatusChip';
import { SubmissionPanel } from './SubmissionPanel';

/** One project: what it is about, what was tried, where it stands, what is submitted. */
export function ProjectPage() {
  const t = useTexts();
  const { ref, href } = useEvent();
  const { id = '' } = useParams();
  const result = useProject(ref, id);
  if (result.isPending) {
    return <LoadingLines lines={8} />;
  }
  if (result.isError && !result.data) {
    return (
      <div className={classes.page}>
        <Text variant="body-small">
          <Link href={href('projects')}>{t('projects.back')}</Link>
        </Text>
        <FailureState
          error={result.error}
          permission={hackathonsProjectReadPermission.name}
          notFound={{
            title: t('projects.notFound.title'),
            text: t('projects.notFound.text'),
          }}
          onRetry={() => result.refetch()}
        />
      </div>
    );
  }
  return <ProjectView project={result.data} />;
}

function ProjectView(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { href, themeTitle } = useEvent();
  const { project } = props;
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes.page}>
      <Text variant="body-small">
        <Link href={href('projects')}>{t('projects.back')}</Link>
      </Text>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {project.title}
        </Text>
        <StatusChip status={project.status} />
        {project.theme && <Chip>{themeTitle(project.theme)}</Chip>}
        {project.may.update && (
          <span className={classes.end}>
            <Button variant="secondary" onPress={() => setEditing(true)}>
              {t('projects.edit')}
            </Button>
          </span>
        )}
      </div>
      {project.pitch && <Text as="p">{project.pitch}</Text>}
      {project.statusText && (
        <Text as="p" color="secondary">
          {project.statusText}
        </Text>
      )}
      {project.wantsHelp && (
        <div className={classes.note}>
          <div className={classes.stack}>
            <span className={classes.row}>
              <Chip
                tone="warn"
                icon={<RiHandHeartLine size={14} aria-hidden />}
              >
                {t('projects.helpWanted')}
              </Chip>
              {project.helpText}
            </span>
            {project.wantedSkills.length > 0 && (
              <Skills
                skills={project.wantedSkills}
                label={t('projects.wantedSkills')}
              />
            )}
          </div>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <AboutPanel project={project} />
          <RecordsPanel project={project} />
        </div>
        <div className={classes.column}>
          <ProjectResultPanel project={project} />
          <EndingPanel project={project} />
          <SubmissionPanel project={project} />
          <JudgesPanel project={project} />
          <CheckpointsPanel project={project} />
          <FeedbackPanel project={project} />
        </div>
      </div>
      <ProjectDialog
        isOpen={editing}
        project={project}
        onClose={() => setEditing(false)}
      />
    </div>
  );
}

function AboutPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { project } = props;
  return (
    <Panel title={t('projects.about')}>
      <div className={classes.stack}>
        {project.description ? (
          <div className={classes.text}>
            <MarkdownContent content={project.description} />
          </div>
        ) : (
          <p className={classes.muted}>{t('projects.noDescription')}</p>
        )}
        <HiddenNote project={project} />
        <dl className={classes.facts}>
          {!project.blinded && (
            <>
              <dt>{t('projects.team', { name: project.teamName })}</dt>
              <dd className={classes.row}>
                {project.members.map(member => (
                  <Person key={member} entityRef={member} size="x-small" />
                ))}
              </dd>
            </>
          )}
          {project.repositoryUrl && (
            <>
              <dt>{t('projects.repository')}</dt>
              <dd>
                <SafeLink value={project.repositoryUrl} />
              </dd>
            </>
          )}
          {project.demoUrl && (
            <>
              <dt>{t('projects.demo')}</dt>
              <dd>
                <SafeLink value={project.demoUrl} />
              </dd>
            </>
          )}
          {project.entityRef && (
            <>
              <dt>{t('projects.builds')}</dt>
              <dd>
                <EntityName entityRef={project.entityRef} />
              </dd>
            </>
          )}
          {project.assets.length > 0 && (
            <>
              <dt>{t('projects.improves')}</dt>
              <dd className={classes.row}>
                {project.assets.map(asset => (
                  <EntityName key={asset} entityRef={asset} />
                ))}
              </dd>
            </>
          )}
          {project.starterKit && (
            <>
              <dt>{t('projects.starterKit')}</dt>
              <dd>
                <EntityName entityRef={project.starterKit} />
              </dd>
            </>
          )}
          {project.tags.length > 0 && (
            <>
              <dt>{t('projects.tags')}</dt>
              <dd className={classes.chips}>
                {project.tags.map(tag => (
                  <Chip key={tag}>{tag}</Chip>
                ))}
              </dd>
            </>
          )}
        </dl>
      </div>
    </Panel>
  );
}
