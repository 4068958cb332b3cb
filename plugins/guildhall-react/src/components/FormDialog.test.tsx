import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TextField } from '@backstage/ui';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DialogForm, FormDialog } from './FormDialog';

interface NameProps {
  save: (name: string) => Promise<boolean>;
}

function Page(props: NameProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Rename
      </button>
      <FormDialog isOpen={isOpen} onClose={() => setOpen(false)} width={400}>
        <NameForm {...props} onDone={() => setOpen(false)} />
      </FormDialog>
    </>
  );
}

function NameForm(props: NameProps & { onDone: () => void }) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <DialogForm
      title="Rename the team"
      submitLabel="Save"
      busy={busy}
      disabled={!name}
      onSubmit={async () => {
        setBusy(true);
        const done = await props.save(name);
        setBusy(false);
        return done;
      }}
      onDone={props.onDone}
    >
      <TextField label="Name" value={name} onChange={setName} />
    </DialogForm>
  );
}

async function open() {
  await userEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  return screen.findByRole('dialog', { name: 'Rename the team' });
}

describe('FormDialog', () => {
  it('sends what is complete, once, and stays until it is done', async () => {
    let finish = (_done: boolean) => {};
    const save = vi.fn(
      () =>
        new Promise<boolean>(resolve => {
          finish = resolve;
        }),
    );
    renderInTestApp(<Page save={save} />);
    const dialog = await open();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();

    await userEvent.type(screen.getByLabelText('Name'), 'Owls{Enter}{Enter}');
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith('Owls');
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled();

    finish(false);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Cancel' })).toBeEnabled(),
    );
    expect(screen.getByLabelText('Name')).toHaveValue('Owls');

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    finish(true);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('starts anew each time it is opened', async () => {
    const save = vi.fn();
    renderInTestApp(<Page save={save} />);
    const dialog = await open();
    await userEvent.type(screen.getByLabelText('Name'), 'Owls');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());

    await open();
    expect(screen.getByLabelText('Name')).toHaveValue('');
    expect(save).not.toHaveBeenCalled();
  });
});
