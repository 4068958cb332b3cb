import { Button, Text } from '@backstage/ui';
import {
  Chip,
  Deadline,
  Panel,
  Person,
  RelativeTime,
  SafeLink,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import type {
  ProjectCheckpoint,
  ProjectDetail,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useTexts } from '../common';
import classes from './projects.module.css';
import { ReportDialog } from './ReportDialog';
import { StatusChip } from './StatusChip';

/** What the team reported to each checkpoint, and what is due. */
export function CheckpointsPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { project } = props;
  // By name: what somebody else reports meanwhile reaches the form.
  const [reporting, setReporting] = useState<string>();
  if (project.checkpoints.length === 0) {
    return null;
  }
  return (
    <Panel title={t('checkpoints.title')}>
      <ol className={classes.list}>
        {project.checkpoints.map(checkpoint => (
          <CheckpointEntry
            key={checkpoint.name}
            checkpoint={checkpoint}
            editable={project.may.update}
            onReport={() => setReporting(checkpoint.name)}
          />
        ))}
      </ol>
      <ReportDialog
        project={project}
        checkpoint={project.checkpoints.find(({ name }) => name === reporting)}
        onClose={() => setReporting(undefined)}
      />
    </Panel>
  );
}

function CheckpointEntry(props: {
  checkpoint: ProjectCheckpoint;
  editable: boolean;
  onReport: () => void;
}) {
  const t = useTexts();
  const { checkpoint } = props;
  const { report } = checkpoint;
  const now = useNow(checkpoint.at);
  // Reports are taken for a while after it was due.
  const isDue = Date.parse(checkpoint.at) <= now.getTime();
  const isOpen = ['open', 'closed'].includes(checkpoint.windowState);
  return (
    <li className={classes.item}>
      <div className={classes.cardHead}>
        <h4>{checkpoint.title ?? checkpoint.name}</h4>
        <span className={classes.chips}>
          {report && <StatusChip status={report.status} />}
          {report?.late && <Chip tone="warn">{t('checkpoints.late')}</Chip>}
          {!report && isDue && (
            <Chip tone="bad">{t('checkpoints.missing')}</Chip>
          )}
          {!report && checkpoint.windowState === 'upcoming' && (
            <Chip>{t('checkpoints.upcoming')}</Chip>
          )}
        </span>
      </div>
      <span className={classes.muted}>
        {t('checkpoints.due')}{' '}
        <Deadline at={checkpoint.at} quiet={report !== undefined} />
      </span>
      {report?.text && <Text as="p">{report.text}</Text>}
      {report?.demoUrl && (
        <Text variant="body-small">
          <SafeLink value={report.demoUrl} />
        </Text>
      )}
      {report?.lateReason && (
        <div className={classes.note}>{report.lateReason}</div>
      )}
      <div className={classes.row}>
        {report?.by && <Person entityRef={report.by} size="x-small" />}
        {report && (
          <span className={classes.muted}>
            <RelativeTime at={report.reportedAt} />
          </span>
        )}
        {props.editable && isOpen && (
          <span className={classes.end}>
            <Button
              size="small"
              variant={report ? 'tertiary' : 'primary'}
              onPress={props.onReport}
            >
              {t(report ? 'checkpoints.change' : 'checkpoints.report')}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
