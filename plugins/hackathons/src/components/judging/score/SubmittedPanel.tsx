import { MarkdownContent } from '@backstage/core-components';
import { ButtonLink, Text } from '@backstage/ui';
import {
  Chip,
  EntityName,
  formatNumber,
  Panel,
  Person,
  safeUrl,
  SafeLink,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  JudgeLookProject,
  ProjectRecord,
} from '@guildhall/plugin-hackathons-common';
import {
  RiGitRepositoryLine,
  RiPlayCircleLine,
  RiSlideshowLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { HiddenNote, useTexts } from '../../common';
import classes from '../judging.module.css';

const TONES: Record<string, Tone> = {
  worked: 'good',
  'did-not-work': 'bad',
};

/** What the team submitted: links, text, answers, and what was tried. */
export function SubmittedPanel(props: { project: JudgeLookProject }) {
  const t = useTexts();
  const { project } = props;
  const answers = Object.entries(project.answers ?? {});
  return (
    <>
      <Panel title={t('judging.submitted.title')}>
        <div className={classes.stack}>
          {project.pitch && (
            <Text as="p" variant="body-large">
              {project.pitch}
            </Text>
          )}
          <div className={classes.links}>
            <LinkOut
              url={project.demoUrl}
              icon={<RiSlideshowLine />}
              label={t('judging.submitted.demo')}
            />
            <LinkOut
              url={project.videoUrl}
              icon={<RiPlayCircleLine />}
              label={t('judging.submitted.video')}
            />
            <LinkOut
              url={project.repositoryUrl}
              icon={<RiGitRepositoryLine />}
              label={t('judging.submitted.repository')}
            />
          </div>
          <HiddenNote project={project} />
          {project.description && (
            <div className={classes.text}>
              <MarkdownContent content={project.description} dialect="gfm" />
            </div>
          )}
          <dl className={classes.facts}>
            {project.teamName && (
              <>
                <dt>{t('judging.submitted.team')}</dt>
                <dd>
                  {project.teamName}
                  {project.members && project.members.length > 0 && (
                    <span className={classes.people}>
                      {project.members.map(({ userRef }) => (
                        <Person key={userRef} entityRef={userRef} />
                      ))}
                    </span>
                  )}
                </dd>
              </>
            )}
            {project.assets.length > 0 && (
              <>
                <dt>{t('judging.submitted.assets')}</dt>
                <dd className={classes.chips}>
                  {project.assets.map(asset => (
                    <EntityName key={asset} entityRef={asset} />
                  ))}
                </dd>
              </>
            )}
            {answers.map(([question, answer]) => (
              <Answer key={question} question={question} answer={answer} />
            ))}
          </dl>
        </div>
      </Panel>
      {project.records.length > 0 && (
        <Panel title={t('judging.submitted.records')}>
          <ul className={classes.records}>
            {project.records.map(record => (
              <Record key={record.id} record={record} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function LinkOut(props: {
  url: string | undefined;
  icon: JSX.Element;
  label: string;
}): ReactNode {
  const url = safeUrl(props.url);
  return (
    url && (
      <ButtonLink
        variant="secondary"
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        iconStart={props.icon}
      >
        {props.label}
      </ButtonLink>
    )
  );
}

function Answer(props: { question: string; answer: string }) {
  return (
    <>
      <dt>{props.question}</dt>
      <dd>
        <SafeLink value={props.answer} />
      </dd>
    </>
  );
}

function Record(props: { record: ProjectRecord }) {
  const t = useTexts();
  const { record } = props;
  const { metric } = record;
  return (
    <li>
      <div className={classes.chips}>
        <strong>{record.title}</strong>
        {record.result ? (
          <Chip tone={TONES[record.result]}>
            {t(`projects.records.results.${record.result}`)}
          </Chip>
        ) : (
          <Chip>{t(`projects.records.kinds.${record.kind}`)}</Chip>
        )}
      </div>
      {metric && (
        <p className={classes.muted}>
          {metric.name}:{' '}
          {[metric.before, metric.after]
            .map(value => (value === undefined ? '–' : formatNumber(value)))
            .join(' → ')}{' '}
          {metric.unit}
        </p>
      )}
      {record.text && (
        <div className={classes.text}>
          <MarkdownContent content={record.text} dialect="gfm" />
        </div>
      )}
      {record.url && <SafeLink value={record.url} />}
    </li>
  );
}
