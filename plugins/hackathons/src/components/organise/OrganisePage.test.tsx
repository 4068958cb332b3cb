import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { at } from '../../../dev/fake/charters';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';
import { instantToLocal } from '../common';

const path = '/hackathons/default/running/organise';
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('what organisers decide', () => {
  it('is for organisers', async () => {
    renderPlugin({ path });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'hackathons.event.manage',
    );
  });

  it('has registrations with answers, and a decision that others may have made before', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path, api });
    const table = await screen.findByRole('table', { name: 'Registrations' });
    const row = within(table).getByRole('row', { name: /Jun Sato/ });
    expect(row).toHaveTextContent('Will you come to the demo day?yes');

    await user.click(
      within(row).getByRole('button', { name: 'Decline: Jun Sato' }),
    );
    let dialog = await screen.findByRole('dialog');
    const { items } = await api.registrations.listParticipants('', {
      state: 'pending',
    });
    await api.registrations.decideRegistration(items[0].registrationId, {
      decision: 'approve',
      version: items[0].version!,
    });
    await user.type(within(dialog).getByRole('textbox'), 'Too late.');
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Mira Holm decided on this registration a minute ago',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));

    await user.click(screen.getByRole('button', { name: /^To decide State/ }));
    await user.click(await screen.findByRole('option', { name: 'Registered' }));
    expect(screen.getByLabelText('address')).toHaveTextContent(
      `${path}?state=registered`,
    );
    await user.click(
      await screen.findByRole('button', { name: 'Remove: Tomas Vega' }),
    );
    dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'As asked.');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Remove: Tomas Vega' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('moves windows with a reason, and shows before what that does', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi('organiser');
    const change = vi.spyOn(api.events, 'changeWindow');
    renderPlugin({ path, api });
    await user.click(
      await screen.findByRole('button', { name: 'Extend: Submission' }),
    );
    let dialog = await screen.findByRole('dialog');
    const until = within(dialog).getByLabelText(/New end/);
    await user.clear(until);
    await user.type(until, '2020-01-01T10:00');
    expect(dialog).toHaveTextContent('Choose a moment in the future.');
    const later = instantToLocal(at(6), zone);
    await user.clear(until);
    await user.type(until, later);
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      /Submission closes .* instead of .*: 24 hours longer.*58 participants are told/,
    );
    await user.click(within(dialog).getByRole('button', { name: 'Extend' }));
    expect(change).not.toHaveBeenCalled();
    expect(dialog).toHaveTextContent('Please answer this.');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'The cluster was down.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Extend' }));

    const table = screen.getByRole('table', { name: 'Windows' });
    expect(
      await within(table).findByText('The cluster was down.'),
    ).toBeInTheDocument();
    expect(change.mock.calls[0].slice(0, 3)).toEqual([
      'hackathon:default/running',
      'submission',
      {
        action: 'extend',
        until: expect.stringMatching(/Z$/),
        reason: 'The cluster was down.',
      },
    ]);

    await user.click(
      within(table).getByRole('button', { name: 'Hold: Submission' }),
    );
    dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Alarm.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Hold' }));
    expect(
      await within(table).findByRole('button', { name: 'Resume: Submission' }),
    ).toBeInTheDocument();
  });

  it('closes judging before its time, and says before how many looks nobody can score then', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi('organiser');
    const change = vi.spyOn(api.events, 'changeWindow');
    renderPlugin({ path: '/hackathons/default/judging/organise', api });
    const table = await screen.findByRole('table', { name: 'Windows' });
    await user.click(
      await within(table).findByRole('button', { name: 'Close now: Judging' }),
    );
    const dialog = await screen.findByRole('dialog');
    const { progress } = await api.judging.getJudging(
      'hackathon:default/judging',
    );
    await waitFor(() =>
      expect(within(dialog).getByRole('status')).toHaveTextContent(
        new RegExp(
          `Judging closes at once instead of .*${
            progress!.open
          } looks are still open: nobody can score them`,
        ),
      ),
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'The jury has to leave.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Close now' }));
    expect(
      await within(table).findByRole('button', { name: 'Reopen: Judging' }),
    ).toBeInTheDocument();
    expect(change.mock.calls[0].slice(1, 3)).toEqual([
      'judging',
      { action: 'close', reason: 'The jury has to leave.' },
    ]);
  });
});
