import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import type { ReactNode } from 'react';

/** A dialog that is open as long as the address says so. */
export function AssetDialog(props: {
  title: string;
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
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>{props.children}</DialogBody>
    </Dialog>
  );
}
