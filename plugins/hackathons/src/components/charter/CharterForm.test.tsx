import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const tab = (name: RegExp) => screen.findByRole('tab', { name });

describe('the form of a charter', () => {
  it('begins a hackathon at the assets that need help, checks it field by field, and stores it', async () => {
    const user = userEvent.setup();
    const { api } = renderPlugin({ path: '/hackathons/new' });
    const create = vi.spyOn(api.events, 'createCharter');

    await user.type(
      await screen.findByRole('textbox', { name: /^Title/ }),
      'Fresh Start',
    );
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(
      'fresh-start',
    );
    await user.click(screen.getByRole('button', { name: /Owner/ }));
    await user.click(
      await screen.findByRole('option', { name: /^Data Quality/ }),
    );

    await user.click(await tab(/^Themes/));
    const worst = await screen.findByRole('region', {
      name: 'Assets that need help most',
    });
    await user.click(
      await within(worst).findByRole('button', {
        name: 'Make a theme of User Features',
      }),
    );
    expect(
      await screen.findByRole('group', { name: 'Better User Features' }),
    ).toBeInTheDocument();
    expect(worst).toHaveTextContent('in a theme');
    expect(worst).not.toHaveTextContent('Churn Model');

    // Nobody is told what is missing before they had time to fill it in.
    expect(screen.queryByText(/to mend/)).not.toBeInTheDocument();
    await user.click(await tab(/^Review/));
    expect(await screen.findByText(/things to mend/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Store it in the portal' }),
    ).toBeDisabled();
    await user.click(
      screen.getByRole('button', { name: 'Go to it: spec.schedule.start' }),
    );

    const times: Array<[RegExp, string]> = [
      [/^Registration opens/, '2027-01-04T09:00'],
      [/^Registration closes/, '2027-01-20T18:00'],
      [/^Work starts/, '2027-01-25T09:00'],
      [/^Submissions close/, '2027-01-22T12:00'],
      [/^End/, '2027-02-10T18:00'],
    ];
    expect(screen.getByLabelText(/^Work starts/)).toHaveAccessibleDescription(
      /is missing/i,
    );
    for (const [label, time] of times) {
      await user.type(screen.getByLabelText(label), time);
    }
    await waitFor(() =>
      expect(
        screen.getByLabelText(/^Submissions close/),
      ).toHaveAccessibleDescription(/start/),
    );
    const deadline = screen.getByLabelText(/^Submissions close/);
    await user.clear(deadline);
    await user.type(deadline, '2027-02-01T12:00');

    await user.click(await tab(/^Review/));
    expect(
      await screen.findByText('Nothing is wrong with this charter.'),
    ).toBeInTheDocument();
    const change = screen.getByRole('link', { name: 'Open a change' });
    const address = new URL(change.getAttribute('href')!, 'http://portal');
    expect(address.pathname).toBe(
      '/create/templates/default/hackathon-charter',
    );
    const formData = JSON.parse(address.searchParams.get('formData')!);
    expect(formData.name).toBe('fresh-start');
    expect(parse(formData.charter).spec.themes[0]).toEqual({
      name: 'user-features',
      title: 'Better User Features',
      assets: ['resource:default/user-features'],
      metrics: [
        'contributionmetric:default/feature-freshness',
        'contributionmetric:default/serving-latency',
      ],
    });

    await user.click(
      screen.getByRole('button', { name: 'Store it in the portal' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Fresh Start' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/hackathons/default/fresh-start',
    );
    expect(create.mock.calls[0][0]).toMatchObject({
      kind: 'Hackathon',
      metadata: { name: 'fresh-start' },
      spec: {
        owner: 'group:default/data-quality',
        schedule: { start: '2027-01-25T09:00' },
      },
    });
  });

  it('takes YAML, and tells that somebody else changed the charter', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({
      path: '/hackathons/default/running/organise/charter?step=review',
      api,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Edit as YAML' }),
    );
    const dialog = await screen.findByRole('dialog');
    const yaml = within(dialog).getByRole('textbox', { name: /Charter/ });
    const text = (yaml as HTMLTextAreaElement).value;
    await user.clear(yaml);
    await user.click(yaml);
    await user.paste('kind: [');
    expect(
      within(dialog).getByRole('button', { name: 'Take over' }),
    ).toBeDisabled();
    await user.clear(yaml);
    await user.click(yaml);
    await user.paste(text.replace(/location: .*/, 'location: Vienna'));
    await user.click(within(dialog).getByRole('button', { name: 'Take over' }));

    const charter = await api.events.getCharter('hackathon:default/running');
    await api.events.updateCharter(
      'hackathon:default/running',
      charter.entity as never,
      charter.version,
    );
    const save = screen.getByRole('button', { name: 'Save the changes' });
    await waitFor(() => expect(save).toBeEnabled());
    await user.click(save);
    expect(
      await screen.findByText(/Jun Sato changed the charter/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Save the changes' }),
      ).toBeEnabled(),
    );
    await user.click(screen.getByRole('button', { name: 'Save the changes' }));
    expect(await screen.findByText('The charter is saved')).toBeInTheDocument();
  });
});
