import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const path = '/hackathons/default/results/judging/final';
const judge = () => new FakeHackathonsApi('judge');

async function order() {
  const list = await screen.findByRole('list', { name: 'Your ranking' });
  return within(list)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
}

describe('Final round', () => {
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

  it('keeps the order when handing it in fails', async () => {
    const api = judge();
    vi.spyOn(api.results, 'rankFinalists').mockRejectedValue(
      new Error('Failed to fetch'),
    );
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const [first, second] = await order();
    await user.click(
      screen.getByRole('button', { name: `Move ${first} down` }),
    );
    await user.click(
      screen.getByRole('button', { name: 'Hand in my ranking' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The ranking was not handed in.*Failed to fetch/,
    );
    expect((await order()).slice(0, 2)).toEqual([second, first]);
  });

  it('is not for others, and says so before there is one', async () => {
    renderPlugin({ path, api: new FakeHackathonsApi('organiser') });
    expect(
      await screen.findByText('There is no final round'),
    ).toBeInTheDocument();
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
