import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../hooks/useTexts';
import { errorMessage } from '../text/errorMessage';
import classes from './ConfirmDialog.module.css';

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
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && !busy && props.onClose()}
      width={480}
    >
      <ConfirmForm {...props} busy={busy} onBusy={setBusy} />
    </Dialog>
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

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || missing) {
      return;
    }
    onBusy(true);
    setError(undefined);
    try {
      await props.onConfirm(reason.trim() || undefined);
    } catch (failure) {
      setError(failure ?? new Error());
      return;
    } finally {
      onBusy(false);
    }
    props.onClose();
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <div className={classes.body}>
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
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close" isDisabled={busy}>
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          destructive={props.destructive}
          isPending={busy}
          isDisabled={missing}
        >
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
