import { useApi } from '@backstage/core-plugin-api';
import { BgProvider, Button, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  Deadline,
  EntityName,
  layoutClasses,
  Person,
  RelativeTime,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type { Agreement } from '@guildhall/plugin-hackathons-common';
import { RiQuillPenLine } from '@remixicon/react';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';
import { SignDialog } from './SignDialog';

/** States of a signature, with `none` for who did not sign and `stale` for who signed other terms. */
export const SIGNATURE_TONES: Record<string, Tone> = {
  none: 'neutral',
  granted: 'good',
  waiting: 'warn',
  declined: 'bad',
  revoked: 'bad',
  expired: 'neutral',
  withdrawn: 'neutral',
  stale: 'warn',
};

/** Terms, what they protect, and where the reader's signature stands. */
export function AgreementCard(props: { agreement: Agreement }) {
  const t = useTexts();
  const { event } = useEvent();
  const { agreement } = props;
  const { my } = agreement;
  const [signing, setSigning] = useState(false);
  const live = my?.state === 'granted' || my?.state === 'waiting';
  const state = live && my.stale ? 'stale' : my?.state ?? 'none';
  const signs = agreement.maySign && !(live && !my.stale);
  return (
    <BgProvider bg="neutral-2">
      <article className={classes.card}>
        <div className={classes.head}>
          <Text as="h4" variant="body-medium" weight="bold">
            {agreement.title}
          </Text>
          <Chip tone={SIGNATURE_TONES[state]}>
            {t(`access.state.${state}`)}
          </Chip>
          <Text variant="body-small" color="secondary">
            {t('access.version', { version: agreement.version })}
          </Text>
        </div>
        {state === 'stale' && (
          <p>{t('access.staleHint', { version: my!.version })}</p>
        )}
        <dl className={layoutClasses.facts}>
          {agreement.protects.length > 0 && (
            <>
              <dt>{t('access.protects')}</dt>
              <dd className={layoutClasses.refs}>
                {agreement.protects.map(entityRef => (
                  <EntityName key={entityRef} entityRef={entityRef} />
                ))}
              </dd>
            </>
          )}
          {agreement.sandboxes.length > 0 && (
            <>
              <dt>{t('access.neededFor')}</dt>
              <dd>
                {agreement.sandboxes
                  .map(
                    name =>
                      event.sandboxes.find(sandbox => sandbox.name === name)
                        ?.title ?? name,
                  )
                  .join(', ')}
              </dd>
            </>
          )}
          {agreement.approvers.length > 0 && (
            <>
              <dt>{t('access.approvers')}</dt>
              <dd className={layoutClasses.refs}>
                {agreement.approvers.map(entityRef => (
                  <Person key={entityRef} entityRef={entityRef} />
                ))}
              </dd>
            </>
          )}
          {my && (
            <>
              <dt>{t('access.signed')}</dt>
              <dd>
                <RelativeTime at={my.signedAt} />
              </dd>
            </>
          )}
          {my?.decidedBy && (
            <>
              <dt>{t('access.decided')}</dt>
              <dd>
                <Person entityRef={my.decidedBy} />
              </dd>
            </>
          )}
          {my?.reason && (
            <>
              <dt>{t('access.reason')}</dt>
              <dd className={layoutClasses.wrap}>{my.reason}</dd>
            </>
          )}
          <dt>{t('access.ends')}</dt>
          <dd>
            <Deadline at={my?.expiresAt ?? agreement.expiresAt} quiet={!live} />
          </dd>
        </dl>
        {agreement.counts && (
          <p className={classes.muted}>
            {t('access.counts', {
              granted: agreement.counts.granted,
              waiting: agreement.counts.waiting,
            })}
          </p>
        )}
        <div className={classes.actions}>
          {signs && (
            <Button
              size="small"
              iconStart={<RiQuillPenLine />}
              aria-label={t('access.signOf', { title: agreement.title })}
              onPress={() => setSigning(true)}
            >
              {t('access.sign')}
            </Button>
          )}
          {!agreement.maySign && !my && (
            <span className={classes.muted}>{t('access.registerFirst')}</span>
          )}
          {live && <WithdrawSignature agreement={agreement} />}
        </div>
        <SignDialog
          agreement={agreement}
          isOpen={signing}
          onClose={() => setSigning(false)}
        />
      </article>
    </BgProvider>
  );
}

function WithdrawSignature(props: { agreement: Agreement }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { name, title } = props.agreement;
  const [open, setOpen] = useState(false);
  const withdraw = useAct({
    hackathonRef: ref,
    topics: ['agreements', 'sandboxes'],
    act: (_: void, options) =>
      api.agreements.withdrawSignature(ref, name, options),
    done: () => t('access.withdrawnDone'),
  });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('access.withdrawOf', { title })}
        onPress={() => setOpen(true)}
      >
        {t('access.withdraw')}
      </Button>
      <ConfirmDialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('access.withdrawTitle')}
        confirmLabel={t('access.withdraw')}
        destructive
        onConfirm={() => withdraw.run()}
      >
        {t('access.withdrawText', { title })}
      </ConfirmDialog>
    </>
  );
}
