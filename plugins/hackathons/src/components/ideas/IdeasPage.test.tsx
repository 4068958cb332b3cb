import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const PATH = '/hackathons/default/running/ideas';
const REF = 'hackathon:default/running';
const address = () => screen.getByLabelText('address').textContent;
const card = async (title: string) =>
  (await screen.findByRole('heading', { name: title })).closest('li')!;

const FIRST = 'Materialise only what somebody reads';

describe('Ideas', () => {
  it('shows the board, filters it by the address, and follows', async () => {
    renderPlugin({ path: `${PATH}?state=open&theme=freshness` });
    const user = userEvent.setup();

    const board = await screen.findByRole('list', { name: 'Ideas' });
    expect(board.children).toHaveLength(2);
    const idea = await card(
      'Freshness as a traffic light in the ranking service',
    );
    await user.click(within(idea).getByRole('button', { name: /^Follow / }));
    await waitFor(() => expect(idea).toHaveTextContent('3 people follow it'));

    await user.click(screen.getByRole('button', { name: 'Followed' }));
    await waitFor(() =>
      expect(address()).toBe(
        `${PATH}?theme=freshness&state=open&followed=true`,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe(PATH));
    await waitFor(() => expect(board.children).toHaveLength(5));
    expect(
      await card('Stop training when nothing is learnt any more'),
    ).toHaveTextContent('claimed by Spot Instance');
  });

  it('says which team got an idea first', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    const claim = within(await card(FIRST)).getByRole('button', {
      name: `Claim for The Fresh Ones: “${FIRST}”`,
    });
    Object.assign(api.ideas.ideasOf(REF)[0], {
      state: 'claimed',
      claimedBy: { teamId: 'other', teamName: 'Cold Start' },
    });
    await user.click(claim);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Your team did not get this idea');
    expect(alert).toHaveTextContent(
      'Cold Start claimed this idea a moment ago',
    );
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    await waitFor(async () =>
      expect(await card(FIRST)).toHaveTextContent('claimed by Cold Start'),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('invites to post the first idea, and posts it', async () => {
    const api = new FakeHackathonsApi();
    api.ideas.ideasOf(REF).length = 0;
    const create = vi.spyOn(api.ideas, 'createIdea');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await screen.findByText('No ideas yet. Be the first');
    await user.click(screen.getByRole('button', { name: 'Post an idea' }));
    const dialog = await screen.findByRole('dialog', { name: 'Post an idea' });
    const post = within(dialog).getByRole('button', { name: 'Post' });
    expect(post).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/^Title/), 'Fewer, better');
    await user.type(
      within(dialog).getByLabelText('Skills that it takes'),
      'Spark, Rust{Enter}',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Add machine learning' }),
    );
    await user.click(post);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(create).toHaveBeenCalledWith(
      REF,
      expect.objectContaining({
        title: 'Fewer, better',
        wantedSkills: ['Spark', 'Rust', 'machine learning'],
      }),
      expect.objectContaining({ idempotencyKey: expect.any(String) }),
    );
    expect(await card('Fewer, better')).toHaveTextContent(
      '1 person follows it',
    );
  });

  it('shows Markdown of others without running what is in it', async () => {
    const api = new FakeHackathonsApi();
    api.ideas.ideasOf(REF)[0].text =
      '<img src=x onerror="alert(1)"> **bold** [link](javascript:alert(1))';
    renderPlugin({ path: PATH, api });

    const idea = await card(FIRST);
    expect(within(idea).getByText('bold')).toBeInTheDocument();
    expect(idea.querySelector('[onerror]')).not.toBeInTheDocument();
    expect(idea.querySelector('a[href^="javascript"]')).not.toBeInTheDocument();
  });
});
