import { Button, Select, Text, TextAreaField } from '@backstage/ui';
import {
  ConfirmDialog,
  DialogForm,
  FormDialog,
} from '@guildhall/plugin-guildhall-react';
import type {
  JudgeLook,
  JudgeSkipReason,
} from '@guildhall/plugin-hackathons-common';
import {
  RiArrowGoBackLine,
  RiShieldUserLine,
  RiSkipForwardLine,
} from '@remixicon/react';
import { useState } from 'react';
import type { SeenLook } from '../../../query/judgingOutbox';
import { useUndoLook } from '../../../query/useJudging';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';
import type { useChangeLook } from '../useChangeLook';

const REASONS: JudgeSkipReason[] = [
  'team-absent',
  'cannot-demonstrate',
  'not-what-was-submitted',
  'no-expertise',
  'other',
];

/** What a judge can do with a look instead of scoring it. */
export function LookActs(props: {
  look: SeenLook;
  /** More than to stand back. */
  mayScore: boolean;
  change: ReturnType<typeof useChangeLook>;
  /** It is done with for now. */
  onLeave: () => void;
  onUndone: () => void;
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const { look, change, mayScore } = props;
  const undo = useUndoLook(ref, look);
  const [open, setOpen] = useState<'skip' | 'recuse'>();
  const close = () => setOpen(undefined);
  return (
    <div className={classes.acts}>
      {mayScore && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiSkipForwardLine />}
          onPress={() => setOpen('skip')}
        >
          {t('judging.skip.act')}
        </Button>
      )}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiShieldUserLine />}
        onPress={() => setOpen('recuse')}
      >
        {t('judging.recuse.act')}
      </Button>
      {/* What is on its way to the server cannot be taken back yet. */}
      {mayScore && look.canUndo && !look.waiting && (
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiArrowGoBackLine />}
          isPending={undo.busy}
          onPress={async () => {
            if (await undo.attempt()) {
              props.onUndone();
            }
          }}
        >
          {t('judging.look.undo')}
        </Button>
      )}
      <ActError act={undo} hackathonRef={ref} topics={['judging']} />
      <FormDialog isOpen={open === 'skip'} onClose={close} width={480}>
        <SkipForm
          look={look}
          change={change}
          onClose={close}
          onLeave={props.onLeave}
        />
      </FormDialog>
      <ConfirmDialog
        isOpen={open === 'recuse'}
        onClose={close}
        title={t('judging.recuse.title', { title: look.title })}
        confirmLabel={t('judging.recuse.act')}
        destructive
        reason={{
          label: t('judging.recuse.reason'),
          description: t('judging.recuse.reasonHint'),
          required: true,
        }}
        onConfirm={async text => {
          const input = { act: 'recuse', text, version: look.version } as const;
          if (await change.send({ kind: 'act', input })) {
            props.onLeave();
          }
        }}
      >
        {t('judging.recuse.text')}
      </ConfirmDialog>
    </div>
  );
}

/** Lives as long as the dialog is open. */
function SkipForm(props: {
  look: JudgeLook;
  change: ReturnType<typeof useChangeLook>;
  onClose: () => void;
  onLeave: () => void;
}) {
  const t = useTexts();
  const { look, change } = props;
  const [reason, setReason] = useState<JudgeSkipReason>();
  const [text, setText] = useState('');
  const needsText = reason === 'other';
  return (
    <DialogForm
      title={t('judging.skip.title', { title: look.title })}
      submitLabel={t('judging.skip.act')}
      busy={change.busy}
      disabled={!reason || (needsText && !text.trim())}
      onSubmit={async () => {
        const gone = await change.send({
          kind: 'act',
          input: {
            act: 'skip',
            reason,
            text: text.trim() || undefined,
            version: look.version,
          },
        });
        if (gone) {
          props.onLeave();
        }
        // What was refused is told on the page.
        return true;
      }}
      onDone={props.onClose}
    >
      <Select
        label={t('judging.skip.reason')}
        isRequired
        selectionMode="single"
        value={reason ?? null}
        onChange={key => setReason(REASONS.find(each => each === key))}
        options={REASONS.map(each => ({
          id: each,
          label: t(`judging.skip.reasons.${each}`),
        }))}
      />
      {reason === 'team-absent' && (
        <Text as="p" color="secondary">
          {t('judging.skip.absentHint')}
        </Text>
      )}
      <TextAreaField
        label={t(needsText ? 'judging.skip.text' : 'judging.skip.textOptional')}
        description={t('judging.skip.textHint')}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={1_000}
        isRequired={needsText}
      />
    </DialogForm>
  );
}
