import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const path = '/hackathons/default/running';

describe('the overview of a hackathon', () => {
  it('tells what is open, what comes next, what was moved and why', async () => {
    const api = new FakeHackathonsApi();
    for (const charter of api.world.charters) {
      // Its clocks never change.
      charter.spec.schedule.timezone = 'Australia/Eucla';
    }
    renderPlugin({ path, api });
    expect(
      await screen.findByRole('heading', {
        name: 'Models that explain themselves',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Organise' }),
    ).not.toBeInTheDocument();
    const open = screen.getByText('Open now').parentElement!;
    expect(open).toHaveTextContent('Checkpoint First demonstration until');
    expect(open).toHaveTextContent('Submission until');
    expect(open).not.toHaveTextContent('Registration');

    const schedule = await screen.findByRole('region', { name: 'Schedule' });
    const moments = within(schedule)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    const now = moments.indexOf('Now');
    expect(moments[now - 1]).toMatch(/^Checkpoint: Plan and baseline/);
    expect(moments[now + 1]).toMatch(
      /^Checkpoint: First demonstration.*in 2 days.*was .*The demo room is taken/,
    );
    const end = within(schedule).getAllByRole('listitem').at(-2)!;
    expect(end).not.toHaveTextContent('GMT+8:45');
    await userEvent.click(
      within(schedule).getByRole('button', { name: 'Show in Australia/Eucla' }),
    );
    expect(end).toHaveTextContent('GMT+8:45');
    expect(schedule).toHaveTextContent(
      /Checkpoint First demonstration extended until .*Jun Sato/,
    );
  });

  it('shows what is weak about the assets of the themes now, and what the theme wants to move', async () => {
    renderPlugin({ path });
    const themes = await screen.findByRole('region', { name: 'Themes' });
    expect(
      await within(themes).findByText(/26 h, limit 6 h/),
    ).toHaveTextContent('the theme wants to move this one');
    expect(themes).toHaveTextContent('p95 latency 41 ms, target 30 ms');
    expect(themes).not.toHaveTextContent('Null rate');
  });

  it('does without the numbers of assets that the reader may not see', async () => {
    const { assetNumbers } = renderPlugin({ path });
    assetNumbers.refuseWith = 403;
    const themes = await screen.findByRole('region', { name: 'Themes' });
    expect(
      await within(themes).findAllByText(
        'You may not see the numbers of this asset.',
      ),
    ).toHaveLength(3);
  });

  it('starts a prototype with what is known of hackathon and theme', async () => {
    renderPlugin({ path });
    const formData = async (kit: string) => {
      const link = await screen.findByRole('link', {
        name: `Start a prototype with ${kit}`,
      });
      const url = new URL(link.getAttribute('href')!, 'http://portal');
      return [url.pathname, JSON.parse(url.searchParams.get('formData')!)];
    };
    expect(await formData('Prototype repository')).toEqual([
      '/create/templates/default/ml-prototype',
      { hackathon: 'hackathon:default/running' },
    ]);
    expect(await formData('Documentation site')).toEqual([
      '/create/templates/default/feature-docs',
      {
        hackathon: 'hackathon:default/running',
        theme: 'documentation',
        assets: ['resource:default/session-features'],
      },
    ]);
  });

  it('makes an address for calendars that is shown once, and takes it back', async () => {
    const user = userEvent.setup();
    renderPlugin({ path });
    await user.click(
      await screen.findByRole('button', { name: 'Add to calendar' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('button', { name: 'Make an address' }),
    );
    const field = await within(dialog).findByRole('textbox', {
      name: 'Address',
    });
    expect((field as HTMLInputElement).value).toMatch(/^https:.*\.ics$/);
    expect(dialog).toHaveTextContent('it is shown only once');

    await user.click(
      await within(dialog).findByRole('button', {
        name: /Revoke the address/,
      }),
    );
    await waitFor(() =>
      expect(
        within(dialog).queryByRole('button', { name: /Revoke the address/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('says that there is no such hackathon', async () => {
    renderPlugin({ path: '/hackathons/default/nowhere' });
    expect(
      await screen.findByText('There is no such hackathon'),
    ).toBeInTheDocument();
  });

  it('stands on the page of its entity, with the way in', async () => {
    renderPlugin({ entity: 'running' });
    expect(
      await screen.findByRole('link', { name: 'Open the hackathon' }),
    ).toHaveAttribute('href', path);
    expect(
      screen.getByRole('region', { name: 'Your registration' }),
    ).toHaveTextContent('in team The Fresh Ones');
  });

  it('stands on the pages of the assets that it wants to improve', async () => {
    renderPlugin({ entity: 'user-features' });
    const link = await screen.findByRole('link', {
      name: 'Models that explain themselves',
    });
    expect(link).toHaveAttribute('href', path);
    expect(link.closest('li')).toHaveTextContent('for Fresher features');
  });
});

describe('a window on hold', () => {
  it('is told to everybody with the reason', async () => {
    const api = new FakeHackathonsApi('visitor');
    api.world.changesOf('hackathon:default/registration').push({
      window: 'registration',
      action: 'hold',
      reason: 'The rooms are not certain.',
      by: 'user:default/jun-sato',
      at: Date.now() - 1000,
    });
    renderPlugin({ path: '/hackathons/default/registration', api });
    const open = (await screen.findByText('Open now')).parentElement!;
    expect(open).toHaveTextContent('Registration is on hold');
    expect(open).toHaveTextContent('The rooms are not certain.');
    const mine = screen.getByRole('region', { name: 'Your registration' });
    expect(
      within(mine).queryByRole('link', { name: 'Register' }),
    ).not.toBeInTheDocument();
  });
});
