import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const PATH = '/hackathons/default/running/mentors';
const REF = 'hackathon:default/running';
const address = () => screen.getByLabelText('address').textContent;
const BACKFILL = 'Backfill of user_features fails since noon';

describe('Mentors', () => {
  it('filters mentors by the address, and opens the office hours of one', async () => {
    renderPlugin({ path: `${PATH}?skill=technical+writing` });
    const user = userEvent.setup();

    const list = await screen.findByRole('list', { name: 'Mentors' });
    expect(list.children).toHaveLength(1);
    expect(list).toHaveTextContent('1 of 2 teams');
    await user.click(
      within(list).getByRole('link', {
        name: '2 free slots in the office hours of Lin Wei',
      }),
    );
    await waitFor(() =>
      expect(address()).toBe(
        `${PATH}?section=hours&mentor=user%3Adefault%2Flin-wei`,
      ),
    );
    expect(
      await screen.findAllByRole('button', { name: /^Book / }),
    ).toHaveLength(2);
    await user.click(screen.getByRole('tab', { name: 'Mentors' }));
    await waitFor(() => expect(address()).toBe(PATH));
    expect(
      await screen.findByRole('list', { name: 'Mentors of The Fresh Ones' }),
    ).toHaveTextContent('Tomas Vega');
  });

  it('offers to mentor', async () => {
    const { api } = renderPlugin({ path: PATH });
    const user = userEvent.setup();
    const offer = vi.spyOn(api.mentors, 'offerMentoring');

    await user.click(
      await screen.findByRole('button', { name: 'Offer to mentor' }),
    );
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Offer' });
    await user.type(
      within(dialog).getByLabelText(/^What can teams ask/),
      'Rust{Enter}',
    );
    const most = within(dialog).getByLabelText('Teams at the same time');
    await user.clear(most);
    expect(send).toBeDisabled();
    await user.type(most, '1');
    await user.click(send);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(offer).toHaveBeenCalledWith(
      REF,
      expect.objectContaining({ skills: ['Rust'], maxTeams: 1 }),
      expect.objectContaining({ idempotencyKey: expect.any(String) }),
    );
    expect(
      await screen.findByRole('button', { name: 'Edit my offer' }),
    ).toBeInTheDocument();
  });

  it('claims a request for help, and resolves it with a note', async () => {
    const api = new FakeHackathonsApi('mentor');
    renderPlugin({ path: `${PATH}?section=help`, api });
    const user = userEvent.setup();

    const queue = await screen.findByRole('list', {
      name: 'Requests for help',
    });
    expect(
      within(queue)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual([BACKFILL, 'Is our experiment large enough?']);
    expect(queue).toHaveTextContent('waiting for 34 minutes');

    await user.click(
      screen.getByRole('button', { name: `Claim “${BACKFILL}”` }),
    );
    const claimed = screen.getByRole('list', { name: 'Being helped with' });
    await within(claimed).findByRole('heading', { name: BACKFILL });
    expect(claimed).toHaveTextContent(/The claim lapses in (29|30) minutes/);

    await user.click(
      within(claimed).getByRole('button', { name: `Resolve “${BACKFILL}”` }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByLabelText(/What was it/),
      'A lock of the nightly job',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: BACKFILL }),
      ).not.toBeInTheDocument(),
    );
    expect(
      api.mentors.helpOf(REF).find(({ topic }) => topic === BACKFILL),
    ).toMatchObject({ state: 'resolved', note: 'A lock of the nightly job' });
  });

  it('shows a request once, while one of its lists is behind the other', async () => {
    const api = new FakeHackathonsApi('mentor');
    const list = api.mentors.listHelpRequests.bind(api.mentors);
    const before = structuredClone(await list(REF, { state: 'open' }));
    vi.spyOn(api.mentors, 'listHelpRequests').mockImplementation(
      async (ref, query) =>
        query?.state === 'open' ? before : list(ref, query),
    );
    renderPlugin({ path: `${PATH}?section=help`, api });

    await userEvent
      .setup()
      .click(
        await screen.findByRole('button', { name: `Claim “${BACKFILL}”` }),
      );
    const claimed = screen.getByRole('list', { name: 'Being helped with' });
    await within(claimed).findByRole('heading', { name: BACKFILL });
    expect(screen.getAllByRole('heading', { name: BACKFILL })).toHaveLength(1);
  });

  it('says that another mentor was faster', async () => {
    const api = new FakeHackathonsApi('mentor');
    renderPlugin({ path: `${PATH}?section=help`, api });
    const user = userEvent.setup();

    const claim = await screen.findByRole('button', {
      name: `Claim “${BACKFILL}”`,
    });
    const request = api.mentors
      .helpOf(REF)
      .find(({ topic }) => topic === BACKFILL)!;
    Object.assign(request, {
      state: 'claimed',
      claimedBy: 'user:default/tomas-vega',
      version: 2,
    });
    await user.click(claim);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Tomas Vega claimed the request');
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    const claimed = screen.getByRole('list', { name: 'Being helped with' });
    await within(claimed).findByRole('heading', { name: BACKFILL });
    expect(
      within(claimed).queryByRole('button', { name: /Resolve “Backfill/ }),
    ).not.toBeInTheDocument();
  });

  it('asks for help as a member of a team, who sees no requests of others', async () => {
    renderPlugin({ path: `${PATH}?section=help` });
    const user = userEvent.setup();

    await screen.findByRole('list', { name: 'Being helped with' });
    expect(screen.queryByText(BACKFILL)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ask for help' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ask for help' });
    const send = within(dialog).getByRole('button', { name: 'Ask' });
    expect(send).toBeDisabled();
    await user.type(
      within(dialog).getByLabelText(/^What is it about/),
      'Where do the labels come from?',
    );
    await user.click(send);
    const queue = await screen.findByRole('list', {
      name: 'Requests for help',
    });
    expect(queue).toHaveTextContent('Where do the labels come from?');
    expect(queue).toHaveTextContent('The Fresh Ones');
  });

  it('tells who lost a slot to somebody else, and books another', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: `${PATH}?section=hours&free=true`, api });
    const user = userEvent.setup();

    const [first, ...others] = await screen.findAllByRole('button', {
      name: /^Book /,
    });
    await user.click(first);
    const dialog = await screen.findByRole('dialog');
    api.mentors.slotsOf(REF)[0].booked = true;
    await user.click(within(dialog).getByRole('button', { name: 'Book' }));
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('You did not get this slot');
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: /^Book / })).toHaveLength(
        others.length,
      ),
    );

    await user.click(screen.getAllByRole('button', { name: /^Book / })[0]);
    const next = await screen.findByRole('dialog');
    await user.type(
      within(next).getByLabelText('What is it about?'),
      'Our design',
    );
    await user.click(within(next).getByRole('button', { name: 'Book' }));
    await waitFor(() => expect(next).not.toBeInTheDocument());
    expect(
      api.mentors
        .slotsOf(REF)
        .find(({ booking }) => booking?.topic === 'Our design'),
    ).toMatchObject({
      mine: 'booking',
      booking: { teamName: 'The Fresh Ones' },
    });
  });

  it('cuts office hours into slots', async () => {
    const api = new FakeHackathonsApi('mentor');
    const add = vi.spyOn(api.mentors, 'addOfficeHours');
    renderPlugin({ path: `${PATH}?section=hours`, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Offer office hours' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('That makes 3 slots.');
    const minutes = within(dialog).getByLabelText('Minutes for each slot');
    await user.clear(minutes);
    await user.type(minutes, '90');
    expect(
      within(dialog).getByRole('button', { name: 'Offer' }),
    ).toBeDisabled();
    await user.clear(minutes);
    await user.type(minutes, '30');
    await user.click(within(dialog).getByLabelText(/^Repeat every week/));
    await user.click(within(dialog).getByRole('button', { name: 'Offer' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(add.mock.calls[0][1]).toMatchObject({
      slotMinutes: 30,
      repeat: { rrule: 'FREQ=WEEKLY' },
    });
  });

  it('publishes a proposal with the mentor that the organiser chose', async () => {
    const api = new FakeHackathonsApi('organiser');
    const publish = vi.spyOn(api.mentors, 'publishMentorMatches');
    renderPlugin({ path: `${PATH}?section=matches`, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Propose matches' }),
    );
    const proposal = await screen.findByRole('group', { name: 'Proposal' });
    expect(proposal).toHaveTextContent('Had two of these people');
    expect(proposal).toHaveTextContent('All mentors have as many teams');
    await user.click(
      within(proposal).getByRole('button', { name: /Mentor of Quantile/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Lin Wei' }));
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Publish 6 matches?',
    });
    await user.click(within(dialog).getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const [, { matches, version }] = publish.mock.calls[0];
    expect(version).toBe(1);
    expect(matches).toHaveLength(6);
    const published = await screen.findByRole('row', { name: /Quantile/ });
    expect(published).toHaveTextContent('Lin Wei');
  });

  it('does not tell visitors that nobody waits when others do', async () => {
    renderPlugin({
      path: `${PATH}?section=help`,
      api: new FakeHackathonsApi('visitor'),
    });
    await screen.findByText('Nothing of yours is in the queue');
    expect(screen.getByText('2 open requests')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Ask for help' }),
    ).not.toBeInTheDocument();
  });

  it('says what it takes to see mentors', async () => {
    renderPlugin({ path: PATH, api: new FakeHackathonsApi('forbidden') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'hackathons.event.read',
    );
  });
});
