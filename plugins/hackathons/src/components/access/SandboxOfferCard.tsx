import { useApi } from '@backstage/core-plugin-api';
import { BgProvider, Button, Text, TextAreaField } from '@backstage/ui';
import {
  Deadline,
  DialogForm,
  formatNumber,
  FormDialog,
  layoutClasses,
} from '@guildhall/plugin-guildhall-react';
import type { SandboxOffer } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';
import { describeResources } from './resources';

/** A sandbox of the charter: what it gives, what it takes, and the way to ask for it. */
export function SandboxOfferCard(props: {
  offer: SandboxOffer;
  agreements: Array<{ name: string; title: string }>;
}) {
  const t = useTexts();
  const { offer } = props;
  const [open, setOpen] = useState(false);
  const resources = describeResources(offer.resources);
  const missing = (offer.missingAgreements ?? []).map(
    name =>
      props.agreements.find(agreement => agreement.name === name)?.title ??
      name,
  );
  const quota = [
    offer.total === undefined
      ? ''
      : t('access.quota', {
          taken: formatNumber(offer.taken),
          total: formatNumber(offer.total),
        }),
    offer.perTeam === undefined
      ? ''
      : t('access.perTeam', { number: formatNumber(offer.perTeam) }),
  ].filter(Boolean);
  return (
    <BgProvider bg="neutral-2">
      <article className={classes.card}>
        <Text as="h4" variant="body-medium" weight="bold">
          {offer.title}
        </Text>
        {offer.description && <p>{offer.description}</p>}
        <dl className={layoutClasses.facts}>
          {resources && (
            <>
              <dt>{t('access.resources')}</dt>
              <dd>{resources}</dd>
            </>
          )}
          <dt>{t('access.ends')}</dt>
          <dd>
            <Deadline at={offer.expiresAt} quiet />
          </dd>
        </dl>
        {quota.length > 0 && (
          <p className={classes.muted}>{quota.join(' · ')}</p>
        )}
        <div className={classes.actions}>
          {offer.mayRequest ? (
            <Button
              size="small"
              aria-label={t('access.requestOf', { title: offer.title })}
              onPress={() => setOpen(true)}
            >
              {t('access.request')}
            </Button>
          ) : (
            <span className={classes.muted}>
              {missing.length > 0
                ? t('access.mustSign', { names: missing.join(', ') })
                : offer.refusal}
            </span>
          )}
        </div>
        <FormDialog isOpen={open} onClose={() => setOpen(false)} width={520}>
          <RequestForm offer={offer} onClose={() => setOpen(false)} />
        </FormDialog>
      </article>
    </BgProvider>
  );
}

function RequestForm(props: { offer: SandboxOffer; onClose: () => void }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref, event } = useEvent();
  const { offer } = props;
  const { teamId, teamName } = event.my;
  const [reason, setReason] = useState('');
  const request = useAct({
    hackathonRef: ref,
    topics: ['sandboxes'],
    act: (_: void, options) =>
      api.sandboxes.requestSandbox(
        ref,
        { sandbox: offer.name, teamId, reason: reason.trim() || undefined },
        options,
      ),
    done: () => t('access.requested'),
  });

  return (
    <DialogForm
      title={t('access.requestTitle', { title: offer.title })}
      submitLabel={t('access.request')}
      busy={request.busy}
      onSubmit={() => request.attempt()}
      onDone={props.onClose}
    >
      <Text as="p" variant="body-medium">
        {teamName ? t('access.forTeam', { name: teamName }) : t('access.forMe')}
      </Text>
      <TextAreaField
        label={t('access.why')}
        description={t('access.whyHint')}
        secondaryLabel={t('common.optional')}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <ActError act={request} hackathonRef={ref} topics={['sandboxes']} />
    </DialogForm>
  );
}
