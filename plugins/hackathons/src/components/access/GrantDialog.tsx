import { useApi } from '@backstage/core-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { safeUrl } from '@guildhall/plugin-guildhall-react';
import type { SandboxGrant } from '@guildhall/plugin-hackathons-common';
import { useState, type FormEvent } from 'react';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './access.module.css';

interface GrantDialogProps {
  grant: SandboxGrant;
  who: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Grants a sandbox; asks where it is when an organiser makes it by hand. */
export function GrantDialog(props: GrantDialogProps) {
  return (
    <Dialog
      width={520}
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <GrantForm {...props} />
    </Dialog>
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

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!badUrl && (await decide.attempt())) {
      props.onClose();
    }
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <DialogHeader>
        {t('access.grantTitle', { title: grant.title })}
      </DialogHeader>
      <DialogBody>
        <div className={classes.body}>
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
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close" isDisabled={decide.busy}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" isDisabled={badUrl} isPending={decide.busy}>
          {t('access.grant')}
        </Button>
      </DialogFooter>
    </form>
  );
}
