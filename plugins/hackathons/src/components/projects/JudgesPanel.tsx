import { Button, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  Deadline,
  FailureState,
  LoadingLines,
  Panel,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventParticipatePermission,
  hackathonsProjectReadPermission,
  type JudgeConflict,
  type ProjectDetail,
  type ProjectJudges,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import {
  useInterestActs,
  useProjectJudges,
} from '../../query/useProjectJudges';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { InterestDialog } from './InterestDialog';
import classes from './projects.module.css';

/** For members of the team: who judges the event, and the judges whose interest in the project they declared. */
export function JudgesPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { project } = props;
  const isShown = project.isMember && event.judging !== undefined;
  const result = useProjectJudges(ref, project.id, isShown);
  if (!isShown) {
    return null;
  }
  return (
    <Panel title={t('projects.judges.title')}>
      {result.isPending && <LoadingLines lines={3} />}
      {result.isError && !result.data && (
        <FailureState
          error={result.error}
          permission={hackathonsProjectReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && <JudgesView project={project} found={result.data} />}
    </Panel>
  );
}

function JudgesView(props: { project: ProjectDetail; found: ProjectJudges }) {
  const t = useTexts();
  const { project, found } = props;
  const [declaring, setDeclaring] = useState(false);
  const standing = new Set(
    found.conflicts
      .filter(({ liftedAt }) => !liftedAt)
      .map(({ judge }) => judge),
  );
  const choice = found.judges.filter(
    ({ userRef }) =>
      !standing.has(userRef) && !project.members.includes(userRef),
  );
  return (
    <div className={classes.stack}>
      <p className={classes.muted}>{t('projects.judges.text')}</p>
      {found.judges.length === 0 ? (
        <p className={classes.muted}>{t('projects.judges.none')}</p>
      ) : (
        <div className={classes.people}>
          <ul aria-label={t('projects.judges.list')}>
            {found.judges.map(({ userRef }) => (
              <li key={userRef} className={classes.row}>
                <Person entityRef={userRef} size="x-small" />
                {standing.has(userRef) && (
                  <Chip tone="info">{t('projects.judges.stays')}</Chip>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {found.conflicts.length > 0 && <Declared found={found} />}
      <Until found={found} />
      {found.may.declare && choice.length > 0 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setDeclaring(true)}
          >
            {t('projects.judges.declare')}
          </Button>
        </div>
      )}
      <InterestDialog
        isOpen={declaring}
        projectId={project.id}
        judges={choice}
        onClose={() => setDeclaring(false)}
      />
    </div>
  );
}

/** Until when something can be declared, or why it cannot. */
function Until(props: { found: ProjectJudges }) {
  const t = useTexts();
  const { event } = useEvent();
  const { may, window } = props.found;
  if (may.declare) {
    return window ? (
      <span className={classes.row}>
        <Text variant="body-small" color="secondary">
          {t('projects.judges.until')}
        </Text>
        <Deadline at={window.closesAt} quiet />
      </span>
    ) : null;
  }
  return (
    <p className={classes.muted}>
      {window?.state === 'closed' || event.phase === 'ended'
        ? t('projects.judges.closed')
        : t('projects.judges.forbidden', {
            permission: hackathonsEventParticipatePermission.name,
          })}
    </p>
  );
}

function Declared(props: { found: ProjectJudges }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { conflicts, judges, may } = props.found;
  const { withdraw } = useInterestActs(ref);
  const [asking, setAsking] = useState(false);
  // What is asked stays while the dialog fades away.
  const [asked, setAsked] = useState<JudgeConflict>();
  const nameOf = (judge: string | undefined) =>
    judges.find(({ userRef }) => userRef === judge)?.displayName ?? judge ?? '';
  return (
    <>
      <Text as="h3" variant="body-small" weight="bold">
        {t('projects.judges.declared')}
      </Text>
      <ul className={classes.list} aria-label={t('projects.judges.declared')}>
        {conflicts.map(conflict => (
          <li key={conflict.id} className={classes.item}>
            <div className={classes.row}>
              <Person entityRef={conflict.judge} size="x-small" />
              {conflict.liftedAt && <Chip>{t('projects.judges.ended')}</Chip>}
              {may.declare && !conflict.liftedAt && (
                <span className={classes.end}>
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={t('projects.judges.withdrawOn', {
                      name: nameOf(conflict.judge),
                    })}
                    onPress={() => {
                      setAsked(conflict);
                      setAsking(true);
                    }}
                  >
                    {t('projects.judges.withdraw')}
                  </Button>
                </span>
              )}
            </div>
            {conflict.reason && <p>{conflict.reason}</p>}
            <By
              label={t('projects.judges.by')}
              by={conflict.by}
              at={conflict.at}
            />
            {conflict.liftedAt && (
              <>
                <By
                  label={t('projects.judges.endedBy')}
                  by={conflict.liftedBy}
                  at={conflict.liftedAt}
                />
                {conflict.liftedReason && <p>{conflict.liftedReason}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('projects.judges.withdrawTitle', {
          name: nameOf(asked?.judge),
        })}
        confirmLabel={t('projects.judges.withdraw')}
        reason={{ label: t('projects.judges.withdrawReason'), required: true }}
        onConfirm={async reason =>
          asked && reason && (await withdraw.run({ id: asked.id, reason }))
        }
      >
        {t('projects.judges.withdrawText')}
      </ConfirmDialog>
    </>
  );
}

function By(props: { label: string; by: string | undefined; at: string }) {
  return (
    <div className={`${classes.row} ${classes.muted}`}>
      {props.label}
      {props.by && <Person entityRef={props.by} size="x-small" />}
      <RelativeTime at={props.at} />
    </div>
  );
}
