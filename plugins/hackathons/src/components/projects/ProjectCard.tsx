import { BgProvider, Link, Text } from '@backstage/ui';
import { Chip, layoutClasses, Person } from '@guildhall/plugin-guildhall-react';
import type { Project } from '@guildhall/plugin-hackathons-common';
import { RiHandHeartLine, RiSendPlaneLine } from '@remixicon/react';
import { Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './projects.module.css';
import { StatusChip } from './StatusChip';

/** A project in the list. */
export function ProjectCard(props: { project: Project }) {
  const t = useTexts();
  const { href, themeTitle } = useEvent();
  const { project } = props;
  return (
    <li className={`${layoutClasses.panel} ${classes.card}`}>
      <BgProvider bg="neutral-1">
        <div className={classes.cardHead}>
          <Text as="h3" variant="title-x-small" weight="bold">
            <Link href={href(`projects/${project.id}`)}>{project.title}</Link>
          </Text>
          <StatusChip status={project.status} title={project.statusText} />
        </div>
        {project.pitch && (
          <Text as="p" className={classes.pitch}>
            {project.pitch}
          </Text>
        )}
        <div className={classes.chips}>
          {project.theme && <Chip>{themeTitle(project.theme)}</Chip>}
          {project.wantsHelp && (
            <Chip tone="warn" icon={<RiHandHeartLine size={14} aria-hidden />}>
              {t('projects.wantsHelp')}
            </Chip>
          )}
          {project.submission && (
            <Chip
              tone={project.submission.late ? 'warn' : 'good'}
              icon={<RiSendPlaneLine size={14} aria-hidden />}
            >
              {t(
                project.submission.late
                  ? 'projects.submittedLate'
                  : 'projects.submitted',
              )}
            </Chip>
          )}
        </div>
        {project.wantsHelp && project.helpText && (
          <Text as="p" variant="body-small" color="secondary">
            {project.helpText}
          </Text>
        )}
        {project.wantedSkills.length > 0 && (
          <Skills
            skills={project.wantedSkills}
            label={t('projects.wantedSkills')}
          />
        )}
        {!project.blinded && (
          <div className={classes.people}>
            <Text variant="body-small" color="secondary">
              {t('projects.team', { name: project.teamName })}
            </Text>
            <ul aria-label={t('projects.members')}>
              {project.members.map(member => (
                <li key={member}>
                  <Person entityRef={member} size="x-small" />
                </li>
              ))}
            </ul>
          </div>
        )}
      </BgProvider>
    </li>
  );
}
