import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { projectId } from '../../../dev/fake/projectsData';
import { renderPlugin } from '../../../dev/renderPlugin';

const RESULTS = 'hackathon:default/results';
const PATH = '/hackathons/default/results/outcomes';
const ENDED = '/hackathons/default/ended/outcomes';
const address = () => screen.getByLabelText('address').textContent;
const card = (name: string) => screen.findByRole('listitem', { name });

describe('Outcomes', () => {
  it('tells each ending with who said so, and where production is known from', async () => {
    renderPlugin({ path: ENDED });

    const taken = await card('Fresher user features');
    expect(taken).toHaveTextContent('accepted by an owner');
    expect(taken).toHaveTextContent(/Has an owner since .*as the catalog says/);
    expect(taken).toHaveTextContent(/In production since .*stated by/);
    expect(
      within(taken).getByRole('link', { name: /see for yourself/ }),
    ).toHaveAttribute('href', 'https://example.com/dashboards/fresh-features');
    expect(await card('Strangers, welcome')).toHaveTextContent(
      /parked.*What was learnt/,
    );
    expect(await card('Half the bill')).toHaveTextContent(
      /declined.*it would save us nothing/,
    );
  });

  it('filters by the address', async () => {
    renderPlugin({ path: `${ENDED}?state=parked` });
    const user = userEvent.setup();

    const list = await screen.findByRole('list', { name: 'Projects' });
    expect(list.children).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(list.children).toHaveLength(3));
    expect(address()).toBe(ENDED);
  });

  it('has a team say what becomes of its project, each ending with what it takes', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const own = await card('Fresher user features');
    expect(
      within(await card('Half the bill')).queryByRole('button'),
    ).not.toBeInTheDocument();
    await user.click(
      within(own).getByRole('button', { name: /^Say what becomes of/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const say = within(dialog).getByRole('button', { name: 'Say it' });
    expect(say).toBeDisabled();
    await user.click(
      within(dialog).getByRole('radio', { name: /^Somebody takes it over/ }),
    );
    expect(say).toBeDisabled();
    await user.type(
      within(dialog).getByRole('combobox', { name: /^Who should own it/ }),
      'group:default/risk{Enter}',
    );
    await waitFor(() => expect(say).toBeEnabled());
    await user.click(
      within(dialog).getByRole('radio', { name: /^We park it/ }),
    );
    expect(say).toBeDisabled();
    await user.type(
      within(dialog).getByLabelText(/^What was learnt/),
      'Streams lag at noon.',
    );
    await user.click(say);
    await waitFor(() => expect(own).toHaveTextContent('Streams lag at noon.'));
    const said = await api.endings.getEnding(projectId(RESULTS, 1));
    expect(said).toMatchObject({
      ending: 'parked',
      learnt: 'Streams lag at noon.',
    });
    expect(said).not.toHaveProperty('to');
  });

  it('asks the proposed owner, who says why not', async () => {
    renderPlugin({ path: '/hackathons' });
    const user = userEvent.setup();

    const panel = await screen.findByRole('region', {
      name: 'You are asked to take these over',
    });
    await user.click(
      within(panel).getByRole('button', {
        name: 'Decline to own Strangers, welcome',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    const decline = within(dialog).getByRole('button', { name: 'Decline' });
    expect(decline).toBeDisabled();
    await user.type(
      within(dialog).getByLabelText(/^Why/),
      'We are three people.',
    );
    await user.click(decline);
    await waitFor(() => expect(panel).not.toBeInTheDocument());
  });

  it('tells organisers which teams are silent', async () => {
    renderPlugin({ path: PATH, api: new FakeHackathonsApi('organiser') });
    const user = userEvent.setup();

    await screen.findByText('2 teams have said nothing yet');
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    const list = await screen.findByRole('list', { name: 'Projects' });
    await waitFor(() => expect(list.children).toHaveLength(2));
    expect(address()).toBe(`${PATH}?state=none`);
  });

  it('lets organisers remind who has to act next, once a day', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const proposed = await card('Strangers, welcome');
    const owner = within(proposed).getByRole('button', {
      name: 'Remind the owner: Strangers, welcome',
    });
    await user.click(owner);
    await waitFor(() => expect(owner).toBeDisabled());
    expect(owner).toHaveAccessibleDescription(
      /^Owner reminded .* by .*Possible again/,
    );
    expect(api.endings.reminders.get(projectId(RESULTS, 2))).toMatchObject({
      to: 'owner',
    });

    // Somebody else reminds of it while this page is open.
    const team = within(await card('Half the bill')).getByRole('button', {
      name: 'Remind the team: Half the bill',
    });
    await api.endings.remindOfEnding(projectId(RESULTS, 4));
    await user.click(team);
    const alert = await within(await card('Half the bill')).findByRole('alert');
    expect(alert).toHaveTextContent('less than a day ago');
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    await waitFor(() => expect(team).toBeDisabled());

    const all = screen.getByRole('button', {
      name: 'Remind all without an ending',
    });
    await user.click(all);
    const dialog = await screen.findByRole('dialog', { name: /^Remind/ });
    expect(dialog).toHaveTextContent('Remind 1 team?');
    expect(dialog).toHaveTextContent(
      '1 project was reminded of less than a day ago',
    );
    await within(dialog).findByText(
      'A notification with a link to the project goes to 3 people.',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Remind them' }),
    );
    await waitFor(() => expect(all).toBeDisabled());
    expect(all).toHaveAccessibleDescription(/Possible again/);
  });

  it('lets organisers remind all who are asked, and says how many that are', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path: `${PATH}?state=waiting`, api });
    const user = userEvent.setup();

    const all = await screen.findByRole('button', {
      name: 'Remind all who are asked',
    });
    await user.click(all);
    const dialog = await screen.findByRole('dialog', {
      name: 'Remind who is asked to own 1 project?',
    });
    await within(dialog).findByText(/goes to 1 group, to everybody in it\./);
    expect(dialog).not.toHaveTextContent('search');
    await user.click(
      within(dialog).getByRole('button', { name: 'Remind them' }),
    );
    await waitFor(() => expect(all).toBeDisabled());
    expect(all).toHaveAccessibleDescription(/Possible again/);
    expect([...api.endings.reminders.keys()]).toEqual([projectId(RESULTS, 2)]);
  });

  it('lets organisers remind all teams that were declined, also those that a search leaves out', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path: `${ENDED}?state=declined&q=nothing`, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: 'Remind all teams that were declined',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Remind 1 team?',
    });
    await within(dialog).findByText(/goes to 5 people\./);
    expect(dialog).toHaveTextContent(
      'not only for those that the search finds',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Remind them' }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(
      api.endings.reminders.get(projectId('hackathon:default/ended', 4)),
    ).toMatchObject({ to: 'team' });
  });

  it('offers reminders to organisers alone', async () => {
    renderPlugin({ path: `${PATH}?state=waiting` });
    await card('Strangers, welcome');
    expect(
      screen.queryByRole('button', { name: /^Remind/ }),
    ).not.toBeInTheDocument();
  });

  it('says on the page of a project what becomes of it', async () => {
    renderPlugin({
      path: `/hackathons/default/ended/projects/${projectId(
        'hackathon:default/ended',
        2,
      )}`,
    });
    const panel = await screen.findByRole('region', {
      name: 'What becomes of it',
    });
    expect(panel).toHaveTextContent(/parked.*a second signal/);
  });
});
