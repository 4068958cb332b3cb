import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import { useTimeZone } from '@guildhall/plugin-guildhall-react';
import type { ProjectDetail } from '@guildhall/plugin-hackathons-common';
import { useState, type FormEvent } from 'react';
import { useProjectActs } from '../../query/useProjects';
import {
  ActError,
  DateTimeField,
  instantToLocal,
  localToInstant,
  useTexts,
} from '../common';
import classes from './projects.module.css';

const DAY_MS = 86_400_000;

interface ReopenDialogProps {
  isOpen: boolean;
  project: ProjectDetail;
  onClose: () => void;
}

/** Lets one project submit after the deadline. */
export function ReopenDialog(props: ReopenDialogProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={520}
    >
      <ReopenForm {...props} />
    </Dialog>
  );
}

/** Lives as long as the dialog is open. */
function ReopenForm(props: ReopenDialogProps) {
  const t = useTexts();
  const zone = useTimeZone();
  const { project } = props;
  const { reopen } = useProjectActs(project);
  const [until, setUntil] = useState(() =>
    instantToLocal(new Date(Date.now() + DAY_MS).toISOString(), zone),
  );
  const [reason, setReason] = useState('');
  const instant = localToInstant(until, zone);

  async function submit(submitted: FormEvent) {
    submitted.preventDefault();
    if (
      instant &&
      (await reopen.attempt({ until: instant, reason: reason.trim() }))
    ) {
      props.onClose();
    }
  }

  return (
    <form onSubmit={submit} className={classes.dialog}>
      <DialogHeader>{t('projects.submission.reopening')}</DialogHeader>
      <DialogBody>
        <div className={classes.form}>
          <DateTimeField
            label={t('projects.submission.until', { zone })}
            value={until}
            onChange={setUntil}
            isRequired
          />
          <TextAreaField
            label={t('projects.submission.reason')}
            value={reason}
            onChange={setReason}
            rows={3}
            maxLength={1_000}
            isRequired
          />
          <ActError
            act={reopen}
            hackathonRef={project.hackathonRef}
            topics={['projects']}
          />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          isPending={reopen.busy}
          isDisabled={!instant || !reason.trim()}
        >
          {t('projects.submission.reopen')}
        </Button>
      </DialogFooter>
    </form>
  );
}
