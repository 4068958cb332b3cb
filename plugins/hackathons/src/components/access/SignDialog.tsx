import { MarkdownContent } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { Checkbox, Text } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  SafeLink,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import type { Agreement } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';

/** The terms to read, and the signature under them. */
export function SignDialog(props: {
  agreement: Agreement;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={640}>
      <SignForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open: nobody has agreed beforehand. */
function SignForm(props: { agreement: Agreement; onClose: () => void }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { agreement } = props;
  const [agrees, setAgrees] = useState(false);
  const sign = useAct({
    hackathonRef: ref,
    topics: ['agreements', 'sandboxes'],
    act: (_: void, options) =>
      api.agreements.signAgreement(
        ref,
        agreement.name,
        // Whatever the reader saw, and nothing newer.
        { version: agreement.version, digest: agreement.digest },
        options,
      ),
    done: signature =>
      signature.state === 'waiting'
        ? t('access.signedWaiting')
        : t('access.signedDone', { title: agreement.title }),
  });

  return (
    <DialogForm
      title={t('access.signTitle', { title: agreement.title })}
      submitLabel={t('access.signNow')}
      busy={sign.busy}
      disabled={!agrees}
      onSubmit={() => sign.attempt()}
      onDone={props.onClose}
    >
      <Text as="p" variant="body-medium" weight="bold">
        {t('access.terms', { version: agreement.version })}
      </Text>
      {agreement.text && (
        <ScrollRegion
          label={t('access.terms', { version: agreement.version })}
          className={classes.terms}
        >
          <MarkdownContent content={agreement.text} dialect="gfm" />
        </ScrollRegion>
      )}
      {agreement.url && (
        <SafeLink value={agreement.url}>{t('access.openTerms')}</SafeLink>
      )}
      <Checkbox isSelected={agrees} onChange={setAgrees}>
        {t('access.agree')}
      </Checkbox>
      <Text as="p" variant="body-small" color="secondary">
        {t(
          agreement.approvers.length
            ? 'access.signHintApproval'
            : 'access.signHint',
        )}
      </Text>
      <ActError act={sign} hackathonRef={ref} topics={['agreements']} />
    </DialogForm>
  );
}
