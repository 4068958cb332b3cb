import { Button, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  Deadline,
  formatInstant,
  Panel,
  Person,
  RelativeTime,
  SafeLink,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  ProjectDetail,
  Submission,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useProjectActs } from '../../query/useProjects';
import { useTexts } from '../common';
import classes from './projects.module.css';
import { ReopenDialog } from './ReopenDialog';
import { SubmitDialog } from './SubmitDialog';

/** Whether and until when the project can be submitted, and all versions. */
export function SubmissionPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { project } = props;
  const { may, submission, submissions, submissionWindow: window } = project;
  const [open, setOpen] = useState<'submit' | 'withdraw' | 'reopen'>();
  const { withdraw } = useProjectActs(project);
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('projects.submission.title')}
      badge={
        submission ? (
          <Chip tone={submission.late ? 'warn' : 'good'}>
            {t('projects.submission.current', {
              version: String(submission.version),
            })}
          </Chip>
        ) : undefined
      }
    >
      <div className={classes.stack}>
        {window && <WindowWords project={project} />}
        {!submission && (
          <p className={classes.muted}>{t('projects.submission.none')}</p>
        )}
        {submission && submissions.length === 0 && (
          <p className={classes.muted}>{t('projects.submission.hidden')}</p>
        )}
        <div className={classes.acts}>
          {may.submit && (
            <Button variant="primary" onPress={() => setOpen('submit')}>
              {t(
                submission
                  ? 'projects.submission.submitAgain'
                  : 'projects.submission.submit',
              )}
            </Button>
          )}
          {may.withdraw && (
            <Button variant="tertiary" onPress={() => setOpen('withdraw')}>
              {t('projects.submission.withdraw')}
            </Button>
          )}
          {may.reopen && (
            <Button variant="secondary" onPress={() => setOpen('reopen')}>
              {t('projects.submission.reopen')}
            </Button>
          )}
        </div>
        {submissions.length > 0 && (
          <ul
            className={classes.list}
            aria-label={t('projects.submission.versions')}
          >
            {submissions.map(each => (
              <VersionItem key={each.id} submission={each} />
            ))}
          </ul>
        )}
      </div>
      <SubmitDialog
        isOpen={open === 'submit'}
        project={project}
        onClose={close}
      />
      <ReopenDialog
        isOpen={open === 'reopen'}
        project={project}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'withdraw'}
        onClose={close}
        title={t('projects.submission.withdrawing')}
        confirmLabel={t('projects.submission.withdraw')}
        onConfirm={() => withdraw.run()}
        destructive
      >
        {t('projects.submission.withdrawingText')}
      </ConfirmDialog>
    </Panel>
  );
}

function WindowWords(props: { project: ProjectDetail }) {
  const t = useTexts();
  const zone = useTimeZone();
  const { submissionWindow: window, isMember } = props.project;
  if (!window) {
    return null;
  }
  return (
    <div className={classes.stack}>
      <dl className={classes.facts}>
        {window.state === 'upcoming' && (
          <>
            <dt>{t('projects.submission.opens')}</dt>
            <dd>
              <Deadline at={window.opensAt} quiet />
            </dd>
          </>
        )}
        <dt>{t('projects.submission.deadline')}</dt>
        <dd>
          <Deadline at={window.closesAt} quiet={window.state === 'closed'} />
        </dd>
        {window.onTimeUntil !== window.closesAt && (
          <>
            <dt>{t('projects.submission.late')}</dt>
            <dd>
              <Deadline at={window.onTimeUntil} quiet />
            </dd>
          </>
        )}
      </dl>
      {window.state === 'closed' && isMember && (
        <p className={classes.muted}>{t('projects.submission.locked')}</p>
      )}
      {window.state === 'held' && (
        <p className={classes.muted}>{t('projects.submission.held')}</p>
      )}
      {window.reopenings.map(reopening => (
        <div key={reopening.at} className={classes.note}>
          {t('projects.submission.reopened', {
            until: formatInstant(reopening.until, zone),
            reason: reopening.reason,
          })}
        </div>
      ))}
    </div>
  );
}

function VersionItem(props: { submission: Submission }) {
  const t = useTexts();
  const { submission } = props;
  return (
    <li className={classes.item}>
      <div className={classes.cardHead}>
        <h4>
          {t('projects.submission.version', {
            version: String(submission.version),
          })}
        </h4>
        <span className={classes.chips}>
          {submission.current && (
            <Chip tone="good">{t('projects.submission.counts')}</Chip>
          )}
          {submission.late && (
            <Chip tone="warn">{t('projects.submission.lateChip')}</Chip>
          )}
          {submission.withdrawnAt && (
            <Chip>{t('projects.submission.withdrawn')}</Chip>
          )}
        </span>
      </div>
      <Text as="p" weight="bold">
        {submission.title}
      </Text>
      <Text as="p">{submission.pitch}</Text>
      {[submission.repositoryUrl, submission.demoUrl, submission.videoUrl].map(
        address =>
          address && (
            <Text key={address} variant="body-small">
              <SafeLink value={address} />
            </Text>
          ),
      )}
      {submission.lateReason && (
        <div className={classes.note}>{submission.lateReason}</div>
      )}
      <span className={classes.row}>
        {submission.submittedBy && (
          <Person entityRef={submission.submittedBy} size="x-small" />
        )}
        <span className={classes.muted}>
          <RelativeTime at={submission.submittedAt} />
        </span>
      </span>
    </li>
  );
}
