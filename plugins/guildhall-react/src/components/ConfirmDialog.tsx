import { Alert, Text, TextAreaField } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../hooks/useTexts';
import { errorMessage } from '../text/errorMessage';
import { DialogForm, FormDialog } from './FormDialog';

interface ConfirmDialogProps {
  isOpen: boolean;
  /** Closes it: asked for by the reader, or after it was done. */
  onClose: () => void;
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** Asks why. The answer goes to `onConfirm` without the blanks around it. */
  reason?: { label: string; description?: string; required?: boolean };
  /** What the button says, such as `Withdraw the project`. */
  confirmLabel: string;
  /** For what cannot be undone. */
  destructive?: boolean;
  /** Does it. While it goes on the dialog is busy; when it fails, the dialog stays and says why. */
  onConfirm: (reason: string | undefined) => Promise<unknown>;
}

/** Asks before something is done, does it, and says so if it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  return (
    <FormDialog
      isOpen={props.isOpen}
      onClose={() => !busy && props.onClose()}
      width={480}
    >
      <ConfirmForm {...props} busy={busy} onBusy={setBusy} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open, so that each time starts with an empty reason. */
function ConfirmForm(
  props: ConfirmDialogProps & {
    busy: boolean;
    onBusy: (busy: boolean) => void;
  },
) {
  const t = useTexts();
  const { busy, onBusy } = props;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const missing = Boolean(props.reason?.required) && reason.trim() === '';

  async function confirm() {
    onBusy(true);
    setError(undefined);
    try {
      await props.onConfirm(reason.trim() || undefined);
      return true;
    } catch (failure) {
      setError(failure ?? new Error());
      return false;
    } finally {
      onBusy(false);
    }
  }

  return (
    <DialogForm
      title={props.title}
      submitLabel={props.confirmLabel}
      busy={busy}
      disabled={missing}
      destructive={props.destructive}
      onSubmit={confirm}
      onDone={props.onClose}
    >
      <Text as="div" variant="body-medium">
        {props.children}
      </Text>
      {props.reason && (
        <TextAreaField
          label={props.reason.label}
          description={props.reason.description}
          isRequired={props.reason.required}
          isDisabled={busy}
          value={reason}
          onChange={setReason}
        />
      )}
      {error !== undefined && (
        <div role="alert">
          <Alert
            status="danger"
            icon
            title={t('confirm.failed')}
            description={errorMessage(error)}
          />
        </div>
      )}
    </DialogForm>
  );
}
