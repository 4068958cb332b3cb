import { useApi } from '@backstage/core-plugin-api';
import { BgProvider, Button, ButtonLink, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  Deadline,
  layoutClasses,
  safeUrl,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  SandboxGrant,
  SandboxState,
} from '@guildhall/plugin-hackathons-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';
import { describeResources } from './resources';

export const GRANT_TONES: Record<SandboxState, Tone> = {
  requested: 'warn',
  granting: 'info',
  granted: 'good',
  declined: 'bad',
  revoking: 'warn',
  revoked: 'neutral',
  expired: 'neutral',
  failed: 'bad',
};

/** A sandbox of the reader or of their team: where it is, how it is used, when it ends. */
export function MySandbox(props: { grant: SandboxGrant }) {
  const t = useTexts();
  const { grant } = props;
  const url = grant.state === 'granted' ? safeUrl(grant.url) : undefined;
  const resources = describeResources(grant.resources);
  return (
    <BgProvider bg="neutral-2">
      <article className={classes.card}>
        <div className={classes.head}>
          <Text as="h4" variant="body-medium" weight="bold">
            {grant.title}
          </Text>
          <Chip tone={GRANT_TONES[grant.state]}>
            {t(`access.grantState.${grant.state}`)}
          </Chip>
          {grant.teamName && (
            <Text variant="body-small" color="secondary">
              {grant.teamName}
            </Text>
          )}
        </div>
        <dl className={layoutClasses.facts}>
          {resources && (
            <>
              <dt>{t('access.resources')}</dt>
              <dd>{resources}</dd>
            </>
          )}
          <dt>{t('access.ends')}</dt>
          <dd>
            <Deadline at={grant.expiresAt} quiet={grant.state !== 'granted'} />
          </dd>
          {grant.decisionReason && (
            <>
              <dt>{t('access.reason')}</dt>
              <dd>{grant.decisionReason}</dd>
            </>
          )}
          {grant.failure && (
            <>
              <dt>{t('access.failure')}</dt>
              <dd>{grant.failure}</dd>
            </>
          )}
          {grant.nextAttemptAt && (
            <>
              <dt>{t('access.nextAttempt')}</dt>
              <dd>
                <Deadline at={grant.nextAttemptAt} quiet />
              </dd>
            </>
          )}
          {grant.instructions && grant.state === 'granted' && (
            <>
              <dt>{t('access.instructions')}</dt>
              <dd className={classes.instructions}>{grant.instructions}</dd>
            </>
          )}
        </dl>
        <div className={classes.actions}>
          {url && (
            <ButtonLink
              size="small"
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              iconEnd={<RiExternalLinkLine />}
              aria-label={t('access.openOf', { title: grant.title })}
            >
              {t('access.open')}
            </ButtonLink>
          )}
          {grant.may.includes('return') && <ReturnSandbox grant={grant} />}
        </div>
      </article>
    </BgProvider>
  );
}

function ReturnSandbox(props: { grant: SandboxGrant }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { grant } = props;
  const [open, setOpen] = useState(false);
  const giveBack = useAct({
    hackathonRef: ref,
    topics: ['sandboxes'],
    act: (_: void, options) => api.sandboxes.returnSandbox(grant.id, options),
    done: () => t('access.returned'),
  });
  const label = t(
    grant.state === 'requested' ? 'access.returnRequest' : 'access.return',
  );
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('access.returnOf', { title: grant.title })}
        onPress={() => setOpen(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('access.returnTitle')}
        confirmLabel={label}
        destructive={grant.state === 'granted'}
        onConfirm={() => giveBack.run()}
      >
        {t('access.returnText', { title: grant.title })}
      </ConfirmDialog>
    </>
  );
}
