import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../hooks/useTexts';
import classes from './FormDialog.module.css';

/**
 * A dialog for a `DialogForm`. What is in it lives as long as the dialog is open: a component of its own that keeps what
 * was typed starts anew each time.
 *
 * @param props.onClose - the reader wants to leave
 * @param props.width - in pixels
 */
export function FormDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  width: number;
  children: ReactNode;
}) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={props.width}
    >
      {props.children}
    </Dialog>
  );
}

interface DialogFormProps {
  title: string;
  /** The fields, one below the other, and at the end what went wrong. */
  children: ReactNode;
  submitLabel: string;
  /** It is being sent: neither sent again nor cancelled. */
  busy: boolean;
  /** It cannot be sent as it is. */
  disabled?: boolean;
  /** For what cannot be undone. */
  destructive?: boolean;
  /** The fields say themselves what is wrong, not the browser. */
  noValidate?: boolean;
  /** Sends it. Answers whether it was done; never rejects. */
  onSubmit: () => Promise<boolean>;
  /** It was done: closes the dialog. */
  onDone: () => void;
}

/** The form in a `FormDialog`: a title, fields, and the ways to cancel and to send it. */
export function DialogForm(props: DialogFormProps) {
  const t = useTexts();
  const { busy, disabled = false } = props;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy && !disabled && (await props.onSubmit())) {
      props.onDone();
    }
  }

  return (
    <form
      onSubmit={submit}
      className={classes.form}
      noValidate={props.noValidate}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <div className={classes.body}>{props.children}</div>
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
          isDisabled={disabled}
        >
          {props.submitLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
