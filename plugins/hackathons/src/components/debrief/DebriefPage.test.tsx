import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/results';
const PATH = '/hackathons/default/results/debrief';
const ENDED = '/hackathons/default/ended/debrief';
const address = () => screen.getByLabelText('address').textContent;
const column = (name: string) => screen.findByRole('region', { name });

describe('Debrief', () => {
  it('sorts points by votes, and counts a vote of the reader once', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const worked = await column('What worked');
    const [most, , least] = await within(worked).findAllByRole('listitem');
    expect(most).toHaveTextContent('Mentors answered within minutes');
    expect(least).toHaveTextContent('I know whom to call now');

    await user.click(
      within(most).getByRole('button', { name: /^Vote for .*23 votes$/ }),
    );
    const voted = await within(worked).findByRole('button', {
      name: /^Vote for .*24 votes$/,
    });
    expect(voted).toHaveAttribute('aria-pressed', 'true');
    await user.click(voted);
    expect(
      await within(worked).findByRole('button', { name: /23 votes$/ }),
    ).toHaveAttribute('aria-pressed', 'false');
  });

  it('says what anonymous means before something is said, and sends no name', async () => {
    const api = new FakeHackathonsApi();
    const add = vi.spyOn(api.debrief, 'addDebriefPoint');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: 'Add to “What did not work”',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('sees your name');
    await user.click(
      within(dialog).getByRole('checkbox', { name: 'Say it anonymously' }),
    );
    expect(dialog).toHaveTextContent(
      'nobody can change it or take it back for you',
    );
    await user.type(
      within(dialog).getByLabelText(/^In a sentence/),
      'The Wi-Fi.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Say it' }));
    const point = (await screen.findByText('The Wi-Fi.')).closest('li')!;
    expect(point).toHaveTextContent('anonymous');
    expect(
      within(point).queryByRole('button', { name: /^More about/ }),
    ).not.toBeInTheDocument();
    expect(add.mock.calls[0][1]).toEqual({
      kind: 'did-not-work',
      text: 'The Wi-Fi.',
      anonymous: true,
    });
  });

  it('makes an action of a point with an owner and a day', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: /^Decide what comes of “The demo room/,
      }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Decide' });
    expect(confirm).toBeDisabled();
    const title = within(dialog).getByLabelText(/^What is to be done/);
    await user.clear(title);
    await user.type(title, 'Microphones for everybody');
    await user.type(
      within(dialog).getByRole('combobox', { name: /^Who does it/ }),
      'jun',
    );
    await user.click(await screen.findByRole('option', { name: /^Jun Sato/ }));
    const due = within(dialog).getByLabelText(/^Until when/);
    await user.type(due, '2020-01-31');
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'That day is over.',
    );
    expect(confirm).toBeDisabled();
    await user.clear(due);
    await user.type(due, '2099-01-31');
    await user.click(confirm);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const action = await screen.findByText('Microphones for everybody');
    expect(action.closest('li')).toHaveTextContent('action: open');
    expect(api.debrief.debriefOf(REF).actions.at(-1)).toMatchObject({
      owner: 'user:default/jun-sato',
      dueAt: new Date('2099-01-31T23:59').toISOString().replace('.000', ''),
    });
  });

  it('shows what the reader has to do first, and that it is overdue', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: `${PATH}/actions`, api });
    const user = userEvent.setup();

    const mine = await screen.findByRole('region', { name: 'Yours' });
    const [row] = within(mine).getAllByRole('listitem');
    expect(row).toHaveTextContent('overdue');
    expect(
      within(screen.getByRole('region', { name: 'Of others' })).queryByRole(
        'button',
      ),
    ).not.toBeInTheDocument();

    await user.click(within(row).getByRole('button', { name: /^Done:/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByLabelText('What was achieved?'),
      'It is in the handbook.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    await waitFor(() =>
      expect(row).toHaveTextContent('It is in the handbook.'),
    );
    expect(row).not.toHaveTextContent('overdue');
  });

  it('shows how people liked it from five answers on only', async () => {
    const api = new FakeHackathonsApi();
    const data = api.debrief.debriefOf(REF);
    data.answers = [{ satisfaction: 4, again: 'yes', people: 4 }];
    renderPlugin({ path: `${PATH}/satisfaction`, api });
    const user = userEvent.setup();

    const results = await screen.findByRole('region', {
      name: 'What people answered',
    });
    expect(results).toHaveTextContent('4 so far');
    expect(within(results).queryByRole('table')).not.toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: '5: very much' }));
    await user.click(screen.getByRole('radio', { name: 'maybe' }));
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    const table = await within(results).findByRole('table', {
      name: /how much people liked/,
    });
    expect(results).toHaveTextContent('4.2 of 5');
    expect(
      within(table).getByRole('row', { name: /^5: very much/ }),
    ).toHaveTextContent('1 (20%)');
  });

  it('only lets read once it is closed', async () => {
    renderPlugin({ path: ENDED });

    const worked = await column('What worked');
    expect(await within(worked).findByText('23 votes')).toBeInTheDocument();
    expect(screen.getByText(/^Closed\./)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Add to|Vote for|More about/ }),
    ).not.toBeInTheDocument();
  });

  it('opens its parts by the address', async () => {
    renderPlugin({ path: PATH });
    const user = userEvent.setup();

    await user.click(await screen.findByRole('tab', { name: 'Meetings' }));
    const meetings = await screen.findByRole('list', { name: 'To come' });
    expect(meetings).toHaveTextContent('What became of the prototypes');
    expect(
      screen.queryByRole('button', { name: 'Call a meeting' }),
    ).not.toBeInTheDocument();
    expect(address()).toBe(`${PATH}/follow-ups`);
  });
});
