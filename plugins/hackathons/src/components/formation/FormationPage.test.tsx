import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const pathOf = (event: string) =>
  `/hackathons/default/${event}/organise/formation`;
const team = (name: string) => screen.findByRole('region', { name });
const organiser = () => new FakeHackathonsApi('organiser');

/** jsdom has no drag and drop of its own. */
const dataTransfer = { setData: () => {}, effectAllowed: 'none' };

describe('Formation', () => {
  it('goes from rules that cannot be kept to a proposal, and publishes it', async () => {
    const api = organiser();
    renderPlugin({ path: pathOf('registration'), api });
    const user = userEvent.setup();

    expect(await screen.findByText('33 people have no team')).toBeVisible();
    expect(
      screen.getByText(
        'every two people of a team have at least 4 hours in common',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Form teams' }));
    expect(
      await screen.findByText('Teams are being formed'),
    ).toBeInTheDocument();

    await screen.findByText('The rules cannot all be kept');
    const options = screen.getByRole('region', { name: /^What would help/ });
    expect(options).toHaveTextContent(
      /Option 1least cost.*1 team would go without.*Option 2.*Option 3/,
    );
    const solve = vi.spyOn(api.formations, 'solveFormation');
    await user.click(
      within(options).getByRole('button', {
        name: 'Solve with this: option 1',
      }),
    );
    expect(solve).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({
        relaxations: [{ rule: 'skill', skill: 'data engineering', amount: 1 }],
      }),
      expect.anything(),
    );

    const figures = await screen.findByRole('region', { name: 'Figures' });
    expect(figures).toHaveTextContent('31 of 31');
    expect(figures).toHaveTextContent('2 teams lack a skill');
    expect(figures).toHaveTextContent('Proven to be the best there is');

    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Publish these teams?',
    });
    expect(dialog).toHaveTextContent('8 teams are made');
    expect(dialog).toHaveTextContent('2 teams break rules');
    await user.click(
      within(dialog).getByRole('button', { name: 'Publish teams' }),
    );
    expect(
      await screen.findByText('These teams were published'),
    ).toBeInTheDocument();
    // What is published is changed on the page of the teams.
    expect(
      screen.queryByRole('button', { name: /^(Move|Lock|Rename)/ }),
    ).not.toBeInTheDocument();
  });

  it('moves people by the menu and by dragging, and locks them where they are put', async () => {
    const api = organiser();
    const update = vi.spyOn(api.formations, 'updateFormation');
    renderPlugin({ path: pathOf('preparation'), api });
    const user = userEvent.setup();

    const garnet = await team('Team Garnet');
    expect(garnet).toHaveTextContent('has 0 of 1 people with the skill');
    expect(garnet).toHaveTextContent('Petra Steinsecond choice');
    expect(garnet).toHaveTextContent('8 common working hours');
    await user.click(
      await screen.findByRole('button', { name: 'Move Siri Olsen' }),
    );
    await user.type(await screen.findByPlaceholderText('Move to…'), 'garnet');
    await user.click(
      await screen.findByRole('menuitem', { name: /Team Garnet · 4 people/ }),
    );
    await waitFor(() => expect(garnet).toHaveTextContent('Siri Olsen'));
    expect(await team('Team Amber')).not.toHaveTextContent('Siri Olsen');
    // She works in New York, the others in Madrid.
    expect(garnet).toHaveTextContent('2 common working hours');
    expect(garnet).toHaveTextContent(
      'has 2 common working hours on the worst day, at least 4 are wanted',
    );
    expect(screen.getByRole('region', { name: 'Figures' })).toHaveTextContent(
      '1 person works at other hours than the team',
    );
    expect(
      screen.getByText('Siri Olsen is now in Team Garnet.'),
    ).toBeInTheDocument();
    const lock = within(garnet).getByRole('button', {
      name: 'Lock Siri Olsen in Team Garnet',
    });
    expect(lock).toHaveAttribute('aria-pressed', 'true');
    // Whoever works with the keyboard goes on from there.
    await waitFor(() =>
      expect(
        within(garnet).getByRole('button', { name: 'Move Siri Olsen' }),
      ).toHaveFocus(),
    );

    const person = within(garnet)
      .getByRole('link', { name: 'Petra Stein' })
      .closest('li')!;
    const out = await team('Without a team');
    fireEvent.dragStart(person, { dataTransfer });
    fireEvent.dragOver(out, { dataTransfer });
    fireEvent.drop(out, { dataTransfer });
    await waitFor(() => expect(out).toHaveTextContent('Petra Stein'));
    expect(screen.getByRole('region', { name: 'Figures' })).toHaveTextContent(
      /30 of 31.*Without a team: 1.*Changed by hand/,
    );
    expect(update).toHaveBeenCalledTimes(2);

    await user.click(screen.getByRole('button', { name: 'Add a team' }));
    expect(await team('New team 9')).toHaveTextContent(
      'A team without people is not made',
    );
    expect(JSON.stringify(update.mock.calls)).not.toContain('attribute');
  });

  it('lets nobody write over what another organiser did', async () => {
    const api = organiser();
    renderPlugin({ path: pathOf('preparation'), api });
    const user = userEvent.setup();

    await team('Team Amber');
    const [formation] = api.formations.formationsOf(
      'hackathon:default/preparation',
    );
    formation.teams[0].name = 'Team Amethyst';
    formation.version += 1;
    await user.click(
      screen.getByRole('button', { name: 'Lock Siri Olsen in Team Amber' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The teams were not changed');
    expect(alert).toHaveTextContent('Mira Holm changed the formation');
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    const amethyst = await team('Team Amethyst');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.click(
      within(amethyst).getByRole('button', {
        name: 'Lock Siri Olsen in Team Amethyst',
      }),
    );
    await waitFor(() =>
      expect(
        within(amethyst).getByRole('button', {
          name: 'Lock Siri Olsen in Team Amethyst',
        }),
      ).toHaveAttribute('aria-pressed', 'true'),
    );

    await user.click(
      within(amethyst).getByRole('button', { name: /^Rename Team Amethyst/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const { options, teams } = formation;
    const other = options.find(({ name }) => name !== teams[0].option)!.name;
    teams[0].option = other;
    formation.version += 1;
    const name = within(dialog).getByRole('textbox', { name: /Name/ });
    await user.clear(name);
    await user.type(name, 'Team Agate');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await user.click(
      await within(dialog).findByRole('button', { name: 'Read again' }),
    );
    await waitFor(() =>
      expect(within(dialog).queryByRole('alert')).not.toBeInTheDocument(),
    );
    expect(name).toHaveValue('Team Agate');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await team('Team Agate');
    // What the other chose stays.
    expect(formation.teams[0].option).toBe(other);
  });

  it('finds teams with problems by the address, and says who was left out of what was published', async () => {
    renderPlugin({
      path: `${pathOf('running')}?problems=true`,
      api: organiser(),
    });
    expect(await team('Team Garnet')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Team Amber' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/^1 person was left out/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Otis Grant' }),
    ).toBeInTheDocument();
  });

  it('says how many hours a team has, and who goes together with everybody', async () => {
    const api = organiser();
    const [formation] = api.formations.formationsOf(
      'hackathon:default/preparation',
    );
    formation.report!.withoutTimezone = 2;
    formation.teams[0].sharedHours = 5.5;
    formation.teams[1].sharedHours = undefined;
    renderPlugin({ path: pathOf('preparation'), api });

    expect(await team('Team Amber')).toHaveTextContent(
      '5.5 common working hours',
    );
    expect(await team('Team Birch')).not.toHaveTextContent(/working hour/);
    expect(screen.getByRole('region', { name: 'Figures' })).toHaveTextContent(
      '2 people without a time zone',
    );
  });

  it('is for organisers', async () => {
    renderPlugin({ path: pathOf('running') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It takes the permission “hackathons.event.manage”',
    );
  });
});
