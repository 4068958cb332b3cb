import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog';

function Page(props: { onConfirm: (reason?: string) => Promise<unknown> }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      title="Withdraw the project?"
      reason={{ label: 'Reason', required: true }}
      confirmLabel="Withdraw"
      onConfirm={props.onConfirm}
    >
      The judges will not see it.
    </ConfirmDialog>
  );
}

describe('ConfirmDialog', () => {
  it('asks why, stays when it fails, and closes when it is done', async () => {
    let finish = () => {};
    const onConfirm = vi
      .fn()
      .mockRejectedValueOnce(new Error('The window is closed.'))
      .mockImplementationOnce(
        () =>
          new Promise<void>(resolve => {
            finish = resolve;
          }),
      );
    renderInTestApp(<Page onConfirm={onConfirm} />);
    const dialog = await screen.findByRole('dialog', {
      name: 'Withdraw the project?',
    });
    expect(dialog).toHaveTextContent('The judges will not see it.');
    const confirm = screen.getByRole('button', { name: 'Withdraw' });
    expect(confirm).toBeDisabled();

    await userEvent.type(screen.getByLabelText(/Reason/), ' no time ');
    await userEvent.click(confirm);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The window is closed.',
    );
    expect(onConfirm).toHaveBeenLastCalledWith('no time');

    await userEvent.click(confirm);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    // What goes on cannot be left or started again.
    await userEvent.keyboard('{Escape}');
    await userEvent.click(confirm);
    expect(dialog).toBeInTheDocument();
    expect(onConfirm).toHaveBeenCalledTimes(2);

    finish();
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('does nothing when it is left', async () => {
    const onConfirm = vi.fn();
    renderInTestApp(<Page onConfirm={onConfirm} />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(onConfirm).not.toHaveBeenCalled();
  });
});
