import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { ConfirmDialog, formatNumber } from '@guildhall/plugin-guildhall-react';
import type {
  HackathonDetail,
  Registration,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useTexts, type Texts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './registration.module.css';

const STATUSES = {
  registered: 'success',
  pending: 'info',
  'waiting-list': 'warning',
  declined: 'danger',
  withdrawn: 'info',
  none: 'info',
} as const;

/** Where the registration stands, what happens next, and the way out. */
export function RegistrationStatus(props: {
  registration: Registration | null;
}) {
  const t = useTexts();
  const { event } = useEvent();
  const { registration } = props;
  const state = registration?.state ?? 'none';
  const active =
    state === 'registered' || state === 'pending' || state === 'waiting-list';
  const notes = notesOn(registration, event, t);
  return (
    <div className={classes.status} role="status">
      <Alert
        status={STATUSES[state]}
        icon
        title={t(`registration.state.${state}`)}
        description={notes.length > 0 && notes.join(' ')}
        customActions={
          active && event.phase !== 'ended' ? <Withdraw /> : undefined
        }
      />
      {registration && registration.missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('registration.missingTitle')}
          description={registration.missing
            .map(({ message }) => message)
            .join(' ')}
        />
      )}
    </div>
  );
}

function notesOn(
  registration: Registration | null,
  event: HackathonDetail,
  t: Texts,
): string[] {
  const { capacity, waitingList, approval } = event.registrationForm;
  const notes: string[] = [];
  if (registration?.position !== undefined) {
    notes.push(
      t('registration.state.position', {
        position: formatNumber(registration.position),
      }),
    );
  }
  if (registration?.reason) {
    notes.push(t('registration.reason', { reason: registration.reason }));
  }
  const outside = !registration || registration.state === 'withdrawn';
  if (!outside) {
    return notes;
  }
  if (!event.may.register) {
    notes.push(t('registration.closed'));
  } else if (capacity !== undefined && event.counts.participants >= capacity) {
    notes.push(
      t(waitingList ? 'registration.full' : 'registration.fullNoList', {
        capacity: formatNumber(capacity),
      }),
    );
  }
  if (approval && event.may.register) {
    notes.push(t('registration.approval'));
  }
  return notes;
}

function Withdraw() {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const [open, setOpen] = useState(false);
  const withdraw = useAct({
    hackathonRef: ref,
    topics: ['registrations', 'teams'],
    act: (_: void, options) =>
      api.registrations.withdrawRegistration(ref, options),
    done: () => t('registration.withdrawn'),
  });
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {t('registration.withdraw')}
      </Button>
      <ConfirmDialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('registration.withdrawTitle')}
        confirmLabel={t('registration.withdraw')}
        destructive
        onConfirm={() => withdraw.run()}
      >
        {t('registration.withdrawText')}
      </ConfirmDialog>
    </>
  );
}
