import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { reloaded } from '../../../dev/reloaded';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/results';
const path = '/hackathons/default/results/judging/final';
const judge = () => new FakeHackathonsApi('judge');

async function order() {
  const list = await screen.findByRole('list', { name: 'Your ranking' });
  return within(list)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
}

const moveDown = async (
  user: ReturnType<typeof userEvent.setup>,
  project: string | null,
) =>
  await user.click(
    screen.getByRole('button', { name: `Move ${project} down` }),
  );
const handIn = () => screen.getByRole('button', { name: 'Hand in my ranking' });
const refused = () =>
  screen.findByRole('region', { name: 'A change that was not taken' });
const outboxes = () =>
  Object.keys(localStorage).filter(key => key.includes('.outbox:'));

describe('Final round', () => {
  beforeEach(() => localStorage.clear());

  it('is ranked by keyboard, handed in, and changed', async () => {
    const api = judge();
    const rank = vi.spyOn(api.results, 'rankFinalists');
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const before = await order();
    expect(before).toHaveLength(4);
    expect(
      screen.getByText(/1 finalist is not in your list/),
    ).toBeInTheDocument();

    screen.getByRole('button', { name: `Move ${before[0]} down` }).focus();
    await user.keyboard('{Enter}');
    expect(
      screen.getByText(`${before[0]} is now on place 2 of 4.`),
    ).toBeInTheDocument();
    await user.keyboard('{Enter}{Enter}');
    const after = [...before.slice(1), before[0]];
    expect(await order()).toEqual(after);
    // At the end the arrow down is off: the other one has the focus.
    expect(
      screen.getByRole('button', { name: `Move ${before[0]} up` }),
    ).toHaveFocus();

    await user.click(
      screen.getByRole('button', { name: 'Hand in my ranking' }),
    );
    expect(await screen.findByText(/^Handed in/)).toBeInTheDocument();
    const [, { ranking, version }] = rank.mock.calls[0];
    expect([ranking.length, version]).toEqual([4, 0]);
    expect(
      screen.getByRole('button', { name: 'Hand in the change' }),
    ).toBeDisabled();

    await user.click(
      screen.getByRole('button', { name: `Move ${after[1]} up` }),
    );
    expect(
      screen.getByText('Changed since you handed it in'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Hand in the change' }),
    );
    await waitFor(() => expect(rank).toHaveBeenCalledTimes(2));
    expect(rank.mock.calls[1][1].version).toBe(1);
  });

  it('keeps what is not handed in over a reload', async () => {
    const api = judge();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const [first, second, ...rest] = await order();
    await moveDown(user, first);
    cleanup();

    renderPlugin({ path, api: reloaded(api) });
    expect(await order()).toEqual([second, first, ...rest]);
    expect(screen.getByText('Not handed in yet')).toBeInTheDocument();
    expect(api.results.effects).toEqual([]);
  });

  it('is handed in once when there was no network, and an answer is lost', async () => {
    const api = judge();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const [first, second, ...rest] = await order();
    await moveDown(user, first);
    api.results.online = false;
    await user.click(handIn());
    expect(
      await screen.findByText('One change is saved on this device only'),
    ).toBeInTheDocument();
    expect(screen.getByText('on this device')).toBeInTheDocument();
    cleanup();

    // Any page of the hackathon sends.
    api.results.online = true;
    api.results.lostAnswers = 1;
    renderPlugin({ path: '/hackathons/default/results', api: reloaded(api) });
    await waitFor(() => expect(api.results.effects).toEqual(['rank 4']));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(outboxes()).toEqual([]));
    expect(api.results.effects).toEqual(['rank 4']);
    cleanup();

    renderPlugin({ path, api: reloaded(api) });
    expect(await order()).toEqual([second, first, ...rest]);
    expect(await screen.findByText(/^Handed in/)).toBeInTheDocument();
  });

  it('tells when the finalists are others by now, and puts the new ones last', async () => {
    const api = judge();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const before = await order();
    await moveDown(user, before[0]);
    const mine = await order();
    cleanup();
    const { finalists } = await api.results.getFinalRound(REF);
    const round = await api.results.finalRoundOf(REF);
    const gone = mine[1];
    const [one, ...others] = finalists
      .filter(({ title }) => title !== gone)
      .map(({ projectId }) => projectId);
    const added = round.projects.find(
      ({ title }) => title === 'One notebook less',
    )!;
    expect(before).not.toContain(added.title);
    // The second is the one that the reader doesn't see.
    const hidden = round.projects.find(
      ({ title }) => ![...before, added.title].includes(title),
    )!;
    round.replace([one, hidden.projectId, ...others, added.projectId]);
    renderPlugin({ path, api: reloaded(api) });
    expect(await order()).toEqual([
      ...mine.filter(title => title !== gone),
      added.title,
    ]);
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent('The finalists are others by now');
    expect(notice).toHaveTextContent(
      `New, and last until you move them: ${added.title}. No longer in your list: ${gone}.`,
    );
    expect(screen.getByText('not ranked yet')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: `Move ${added.title} up` }),
    );
    expect(screen.queryByText('not ranked yet')).not.toBeInTheDocument();
    await user.click(handIn());
    expect(await screen.findByText(/^Handed in/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what was not taken because it was closed meanwhile, and keeps it', async () => {
    const api = judge();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const [first, second] = await order();
    await moveDown(user, first);
    api.results.online = false;
    await user.click(handIn());
    await screen.findByText('One change is saved on this device only');
    await (await api.results.finalRoundOf(REF)).close(1);
    api.results.online = true;
    window.dispatchEvent(new Event('online'));

    const kept = await refused();
    expect(kept).toHaveTextContent('The final round is closed');
    const [line, next] = within(kept).getAllByRole('listitem');
    expect([line.textContent, next.textContent]).toEqual([second, first]);
    cleanup();
    renderPlugin({
      path: '/hackathons/default/results/judging',
      api: reloaded(api),
    });
    expect(
      await screen.findByText('One change was not taken'),
    ).toBeInTheDocument();
    await user.click(screen.getAllByRole('link', { name: 'Final round' })[0]);
    await refused();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(outboxes()).toEqual([]));
    expect(api.results.effects).toEqual([]);
  });

  it('shows both orders when another device was faster', async () => {
    const api = judge();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const before = await order();
    const { finalists } = await api.results.getFinalRound(REF);
    const theirs = finalists.map(({ projectId }) => projectId).toReversed();
    await api.results.rankFinalists(REF, { ranking: theirs, version: 0 });
    await moveDown(user, before[0]);
    await user.click(handIn());
    const choice = await refused();
    await within(choice).findByText('This was changed elsewhere meanwhile');
    const saved = within(choice).getByRole('list', { name: 'Saved' });
    expect(within(saved).getAllByRole('listitem')).toHaveLength(4);
    await user.click(
      within(choice).getByRole('button', { name: /^Use what is on this/ }),
    );
    await waitFor(() => expect(choice).not.toBeInTheDocument());
    expect((await api.results.getFinalRound(REF)).mine).toMatchObject({
      version: 2,
    });
    expect((await order())[0]).toBe(before[1]);
  });

  it('is not for others, and says so before there is one', async () => {
    renderPlugin({ path, api: new FakeHackathonsApi('organiser') });
    expect(
      await screen.findByText('There is no final round'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Your queue')).not.toBeInTheDocument();
  });

  it('shows what was handed in when it is closed', async () => {
    const api = judge();
    const round = await api.results.getFinalRound('hackathon:default/results');
    vi.spyOn(api.results, 'getFinalRound').mockResolvedValue({
      ...round,
      state: 'closed',
      may: { open: false, rank: false, close: false },
      mine: {
        version: 2,
        ranking: round.finalists.map(({ projectId }) => projectId),
      },
    });
    renderPlugin({ path, api });
    const mine = await screen.findByRole('region', { name: 'You ranked' });
    expect(within(mine).getAllByRole('listitem')).toHaveLength(4);
    expect(
      screen.queryByRole('button', { name: /^Move/ }),
    ).not.toBeInTheDocument();
  });
});
