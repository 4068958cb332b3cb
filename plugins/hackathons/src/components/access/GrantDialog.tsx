import { useApi } from '@backstage/core-plugin-api';
import { Text, TextAreaField, TextField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  safeUrl,
} from '@guildhall/plugin-guildhall-react';
import type { SandboxGrant } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';

interface GrantDialogProps {
  grant: SandboxGrant;
  who: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Grants a sandbox; asks where it is when an organiser makes it by hand. */
export function GrantDialog(props: GrantDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={520}>
      <GrantForm {...props} />
    </FormDialog>
  );
}

function GrantForm(props: GrantDialogProps) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { ref } = useEvent();
  const { grant } = props;
  const [url, setUrl] = useState('');
  const [instructions, setInstructions] = useState('');
  const badUrl = url.trim() !== '' && !safeUrl(url.trim());
  const decide = useAct({
    hackathonRef: ref,
    topics: ['sandboxes'],
    act: (_: void, options) =>
      api.sandboxes.decideSandbox(
        grant.id,
        {
          decision: 'grant',
          url: url.trim() || undefined,
          instructions: instructions.trim() || undefined,
          version: grant.version,
        },
        options,
      ),
    done: () => t('access.decideDone'),
  });

  return (
    <DialogForm
      title={t('access.grantTitle', { title: grant.title })}
      submitLabel={t('access.grant')}
      busy={decide.busy}
      disabled={badUrl}
      noValidate
      onSubmit={() => decide.attempt()}
      onDone={props.onClose}
    >
      <Text as="p" variant="body-medium">
        {t('access.grantText', { who: props.who })}
      </Text>
      {grant.byHand && (
        <>
          <Text as="p" variant="body-medium">
            {t('access.grantByHand')}
          </Text>
          <TextField
            type="url"
            label={t('access.url')}
            description={t('access.urlHint')}
            value={url}
            onChange={setUrl}
            validationBehavior="aria"
            validate={() => (badUrl ? t('access.badUrl') : null)}
          />
          <TextAreaField
            label={t('access.instructions')}
            description={t('access.instructionsHint')}
            maxLength={5000}
            value={instructions}
            onChange={setInstructions}
          />
        </>
      )}
      <ActError act={decide} hackathonRef={ref} topics={['sandboxes']} />
    </DialogForm>
  );
}
