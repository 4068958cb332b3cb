import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { PEOPLE } from '../../../dev/fake/people';
import { renderPlugin } from '../../../dev/renderPlugin';

const PATH = '/hackathons/default/registration/teams';
const REF = 'hackathon:default/registration';
const RUNNING = 'hackathon:default/running';
const address = () => screen.getByLabelText('address').textContent;
const card = async (name: string) =>
  (
    await within(await screen.findByRole('list', { name: 'Teams' })).findByRole(
      'heading',
      { name },
    )
  ).closest('li')!;
/** The panel of the reader's team, once it is there. */
async function mine(name: string) {
  await screen.findByRole('button', { name: 'Edit' });
  return screen.findByRole('region', { name });
}

/** Somebody who is registered and has no team. */
function registered() {
  const api = new FakeHackathonsApi();
  api.world.register(REF);
  return api;
}

/** A member of a team of the event in which teams can still change. */
function member() {
  const api = registered();
  api.world.teams.set(REF, {
    teamId: api.teams.teamsOf(REF)[0].id,
    teamName: 'The Fresh Ones',
  });
  api.teams.teamsOf(REF)[0].members.push({
    userRef: api.world.me,
    displayName: 'Ada Okoye',
    contact: false,
    via: 'joined',
    joinedAt: new Date().toISOString(),
  });
  return api;
}

describe('Teams', () => {
  it('tells who is in a team, whom it looks for and what the rules still ask for, and keeps filters in the address', async () => {
    renderPlugin({ path: PATH, api: registered() });
    const user = userEvent.setup();

    const team = await card('Cold Start');
    expect(team).toHaveTextContent('Embeddings for people whom');
    expect(
      within(team).getByRole('img', { name: '2 of at most 5 people' }),
    ).toBeInTheDocument();
    expect(
      within(within(team).getByRole('list', { name: 'Members' })).getAllByRole(
        'listitem',
      )[0],
    ).toHaveTextContent('Dana Kovac contact');
    expect(
      within(team).getByRole('list', { name: 'What the rules still ask for' }),
    ).toHaveTextContent('2 of at least 3 people; invite somebody');
    // Full, or by invitation alone.
    expect(
      within(await card('Spot Instance')).queryByRole('button'),
    ).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'With room' }));
    await waitFor(() =>
      expect(screen.queryByText('Spot Instance')).not.toBeInTheDocument(),
    );
    await user.type(screen.getByLabelText('Search teams'), 'drift');
    await waitFor(() =>
      expect(address()).toBe(`${PATH}?q=drift&joinable=true`),
    );
    await waitFor(() =>
      expect(screen.getByRole('list', { name: 'Teams' }).children).toHaveLength(
        1,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe(PATH));
    expect(await card('Spot Instance')).toBeInTheDocument();
  });

  it('joins a team that is open, and shows it as one’s own', async () => {
    renderPlugin({ path: PATH, api: registered() });
    const user = userEvent.setup();

    await user.click(
      within(await card('Docs or it did not happen')).getByRole('button', {
        name: 'Join Docs or it did not happen',
      }),
    );
    const panel = await mine('My team: Docs or it did not happen');
    expect(
      await within(panel).findByRole('link', { name: 'Ada Okoye' }),
    ).toBeInTheDocument();
    // One team a person: nothing else is offered.
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /^(Join|Ask to join|Found)/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('says which rule stands against it when somebody else was faster', async () => {
    const api = registered();
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const join = within(await card('Docs or it did not happen')).getByRole(
      'button',
      {
        name: 'Join Docs or it did not happen',
      },
    );
    const [, , team] = api.teams.teamsOf(REF);
    for (const { userRef, displayName } of PEOPLE.slice(40, 42)) {
      team.members.push({ ...team.members[0], userRef, displayName });
    }
    await user.click(join);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You did not join');
    expect(alert).toHaveTextContent(
      'Docs or it did not happen has 5 members, and that is the most that the charter allows',
    );
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    await waitFor(async () =>
      expect(await card('Docs or it did not happen')).toHaveTextContent('full'),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(
      within(await card('Docs or it did not happen')).queryByRole('button'),
    ).not.toBeInTheDocument();
  });

  it('asks a team in words, and takes the application back', async () => {
    const api = registered();
    const apply = vi.spyOn(api.teams, 'applyToTeam');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await user.click(
      within(await card('Quantile')).getByRole('button', {
        name: 'Ask to join Quantile',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Ask to join Quantile',
    });
    await user.type(
      within(dialog).getByLabelText('A few words'),
      'I like drift',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Ask to join' }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(apply).toHaveBeenCalledWith(
      expect.any(String),
      'I like drift',
      expect.objectContaining({ idempotencyKey: expect.any(String) }),
    );
    expect(await card('Quantile')).toHaveTextContent('You asked to join');

    await user.click(
      screen.getByRole('button', {
        name: 'Withdraw: You asked to join Quantile',
      }),
    );
    expect(
      await within(await card('Quantile')).findByRole('button', {
        name: 'Ask to join Quantile',
      }),
    ).toBeInTheDocument();
  });

  it('invites somebody without a team, and answers an invitation', async () => {
    const api = member();
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const panel = await mine('My team: The Fresh Ones');
    await user.click(
      await within(panel).findByRole('button', { name: 'Invite somebody' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Invite somebody to The Fresh Ones',
    });
    await user.type(within(dialog).getByRole('searchbox'), 'hana');
    await waitFor(() =>
      expect(
        within(dialog).getAllByRole('button', { name: /^Choose/ }),
      ).toHaveLength(1),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Choose Hana Suzuki' }),
    );
    await user.type(within(dialog).getByLabelText('A few words'), 'Join us');
    await user.click(within(dialog).getByRole('button', { name: 'Invite' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const requests = within(panel).getByRole('list', {
      name: 'Invitations and applications',
    });
    await waitFor(() =>
      expect(requests).toHaveTextContent('Hana Suzuki is invited'),
    );

    await user.click(
      within(panel).getByRole('button', {
        name: 'Accept: Emil Horn asks to join',
      }),
    );
    expect(
      await within(panel).findByRole('link', { name: 'Emil Horn' }),
    ).toBeInTheDocument();
    // Five of five: no more invitations.
    await waitFor(() =>
      expect(
        within(panel).queryByRole('button', { name: 'Invite somebody' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('invites from the list of participants', async () => {
    const api = member();
    const invite = vi.spyOn(api.teams, 'inviteToTeam');
    renderPlugin({
      path: '/hackathons/default/registration/participants?q=hana',
      api,
    });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: 'Invite Hana Suzuki to The Fresh Ones',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Invite somebody to The Fresh Ones',
    });
    expect(dialog).toHaveTextContent('Hana Suzuki');
    await user.click(within(dialog).getByRole('button', { name: 'Invite' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(invite).toHaveBeenCalledWith(
      expect.any(String),
      { userRef: 'user:default/hana-suzuki', message: undefined },
      expect.anything(),
    );
  });

  it('keeps what was typed when a member changed the team meanwhile, and takes over the rest', async () => {
    const api = member();
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const panel = await mine('My team: The Fresh Ones');
    await user.click(
      await within(panel).findByRole('button', { name: 'Edit' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Edit The Fresh Ones',
    });
    const headline = within(dialog).getByLabelText('Headline');
    await user.clear(headline);
    await user.type(headline, 'Never older than a minute');
    const [team] = api.teams.teamsOf(REF);
    Object.assign(team, { name: 'The Freshest', version: team.version + 1 });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('Mira Holm changed the team');

    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(within(dialog).getByLabelText(/^Name/)).toHaveValue(
        'The Freshest',
      ),
    );
    expect(headline).toHaveValue('Never older than a minute');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(api.teams.teamsOf(REF)[0]).toMatchObject({
      name: 'The Freshest',
      headline: 'Never older than a minute',
      wantedSkills: ['data engineering', 'Airflow'],
    });
  });

  it('says that there are no teams yet, that one may not see them, and that they did not come', async () => {
    const empty = new FakeHackathonsApi();
    empty.teams.teamsOf(RUNNING).length = 0;
    renderPlugin({
      path: '/hackathons/default/running/teams?theme=cost',
      api: empty,
    });
    expect(await screen.findByText('No team matches')).toBeInTheDocument();

    const failing = new FakeHackathonsApi();
    const list = vi.spyOn(failing.teams, 'listTeams');
    list.mockRejectedValue(new Error('away'));
    renderPlugin({ path: PATH, api: failing });
    expect(
      await screen.findByText('This could not be loaded'),
    ).toBeInTheDocument();
    list.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card('Cold Start')).toBeInTheDocument();
  });
});
