import { TextField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type { DebriefAction } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useAddAction, useUpdateAction } from '../../../query/useDebrief';
import { ActError, DateField, EntityPicker, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { dayOf, endOfDay } from '../days';

interface ActionDialogProps {
  isOpen: boolean;
  /** The action to change; a new one without. */
  action?: DebriefAction;
  /** Whether all of it can be changed, as organisers can; else owner and day. */
  whole: boolean;
  onClose: () => void;
}

/** The form of an action. */
export function ActionDialog(props: ActionDialogProps) {
  const { isOpen, action, onClose } = props;
  return (
    <FormDialog isOpen={isOpen} onClose={onClose} width={520}>
      {action ? (
        <ChangeForm {...props} action={action} />
      ) : (
        <AddForm {...props} />
      )}
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function AddForm(props: ActionDialogProps) {
  const { ref } = useEvent();
  const add = useAddAction(ref);
  return <ActionForm {...props} act={add} />;
}

/** Lives as long as the dialog is open. */
function ChangeForm(props: ActionDialogProps & { action: DebriefAction }) {
  const update = useUpdateAction(props.action);
  return <ActionForm {...props} act={update} />;
}

function ActionForm(
  props: ActionDialogProps & {
    act: Pick<
      ReturnType<typeof useAddAction>,
      'attempt' | 'busy' | 'error' | 'reset'
    >;
  },
) {
  const t = useTexts();
  const { action, whole, act } = props;
  const { ref } = useEvent();
  const zone = useTimeZone();
  const before = action && dayOf(action.dueAt, zone);
  const [edits, setEdits] = useState<{
    title?: string;
    owner?: string[];
    day?: string;
  }>({});
  const title = edits.title ?? action?.title ?? '';
  const owner = edits.owner ?? (action ? [action.owner] : []);
  const day = edits.day ?? before ?? '';
  // A day that was not touched keeps the time of day that it has.
  const dueAt = day === before ? action!.dueAt : endOfDay(day, zone);
  const late =
    dueAt !== undefined && day !== before && Date.parse(dueAt) < Date.now();
  const locked = !whole && action?.overdue === true;

  return (
    <DialogForm
      title={t(action ? 'debrief.actions.formTitle' : 'debrief.actions.add')}
      submitLabel={t('common.save')}
      busy={act.busy}
      disabled={!title.trim() || owner.length === 0 || !dueAt || late}
      onSubmit={() =>
        act.attempt({ title: title.trim(), owner: owner[0], dueAt: dueAt! })
      }
      onDone={props.onClose}
    >
      {whole && (
        <TextField
          label={t('debrief.decide.actionTitle')}
          value={title}
          onChange={next => setEdits({ ...edits, title: next })}
          maxLength={200}
          isRequired
        />
      )}
      <EntityPicker
        single
        kinds={['user', 'group']}
        label={t('debrief.decide.owner')}
        description={t('debrief.decide.ownerHint')}
        isRequired
        value={owner}
        onChange={next => setEdits({ ...edits, owner: next })}
      />
      {!locked && (
        <DateField
          label={t('debrief.decide.due')}
          description={late ? t('debrief.decide.past') : undefined}
          value={day}
          onChange={next => setEdits({ ...edits, day: next })}
          isRequired
        />
      )}
      {locked && <p>{t('debrief.actions.laterHint')}</p>}
      <ActError act={act} hackathonRef={ref} topics={['debrief']} />
    </DialogForm>
  );
}
