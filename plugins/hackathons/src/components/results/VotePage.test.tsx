import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { projectId } from '../../../dev/fake/projectsData';
import { refuse } from '../../../dev/fake/World';
import { reloaded } from '../../../dev/reloaded';
import { renderPlugin } from '../../../dev/renderPlugin';

const path = '/hackathons/default/judging/results/vote';
const voteFor = (project: string) =>
  screen.findByRole('button', { name: `Vote for ${project}` });

describe('People’s choice', () => {
  beforeEach(() => localStorage.clear());

  it('counts votes down, stops at the last, and undoes', async () => {
    renderPlugin({ path });
    const user = userEvent.setup();
    expect(await screen.findByText('2 votes left')).toBeInTheDocument();
    await user.click(await voteFor('Green hours'));
    expect(await screen.findByText('1 vote left')).toBeInTheDocument();
    await user.click(await voteFor('Strangers, welcome'));
    expect(await screen.findByText('0 votes left')).toBeInTheDocument();
    expect(screen.getByText('You voted for Strangers, welcome.')).toBeVisible();
    expect(await voteFor('Three sentences')).toBeDisabled();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByText(
        'You took back your vote for Strangers, welcome.',
      ),
    ).toBeInTheDocument();
    await waitFor(async () =>
      expect(await voteFor('Three sentences')).toBeEnabled(),
    );
    await user.click(
      screen.getByRole('button', {
        name: 'Take back the vote for Green hours',
      }),
    );
    expect(await screen.findByText('2 votes left')).toBeInTheDocument();
  });

  it('offers no vote for the own project', async () => {
    renderPlugin({ path });
    expect(await screen.findByText('Your own project')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Vote for Fresher user features' }),
    ).not.toBeInTheDocument();
  });

  it('leaves out the project that judges practise with, and says so', async () => {
    const api = new FakeHackathonsApi('organiser');
    await api.judging.putJudgingCalibration('hackathon:default/judging', {
      projectId: projectId('hackathon:default/judging', 4),
    });
    renderPlugin({ path, api });
    expect(await voteFor('Green hours')).toBeInTheDocument();
    expect(
      await screen.findByText(/Half the bill is not among them: judges/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /the vote for Half the bill$/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('3 votes left')).toBeInTheDocument();
  });

  it('tells who may not know the project for practice that there may be one', async () => {
    renderPlugin({ path });
    expect(
      await screen.findByText(/A project that judges practise with, if/),
    ).toBeVisible();
  });

  it('keeps the order in which they are told, and says when a vote was not counted', async () => {
    const api = new FakeHackathonsApi();
    const votes = await api.results.getVotes('hackathon:default/judging');
    const projects = votes.projects.toReversed();
    vi.spyOn(api.results, 'getVotes').mockResolvedValue({ ...votes, projects });
    vi.spyOn(api.results, 'voteForProject').mockImplementation(() =>
      refuse(409, 'ConflictError', 'Voting is on hold'),
    );
    renderPlugin({ path, api });
    await voteFor('Green hours');
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(projects.map(({ title }) => title));
    await userEvent.click(await voteFor('Green hours'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The vote for Green hours was not counted.*Voting is on hold/,
    );
    expect(screen.getByText('2 votes left')).toBeInTheDocument();
    expect(
      screen.queryByText('You voted for Green hours.'),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('keeps a vote without a network, and gives it once when it is back', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const button = await voteFor('Green hours');
    api.results.online = false;
    await user.click(button);
    expect(await screen.findByText('1 vote left')).toBeInTheDocument();
    expect(screen.getByText('on this device')).toBeInTheDocument();
    expect(
      await screen.findByText('One change is saved on this device only'),
    ).toBeInTheDocument();
    cleanup();

    api.results.online = true;
    api.results.lostAnswers = 1;
    renderPlugin({ path, api: reloaded(api) });
    expect(await screen.findByText('1 vote left')).toBeInTheDocument();
    await waitFor(() =>
      expect(api.results.effects).toEqual(['vote Green hours']),
    );
    window.dispatchEvent(new Event('online'));
    await waitFor(() =>
      expect(screen.queryByText('on this device')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('1 vote left')).toBeInTheDocument();
    expect(api.results.effects).toHaveLength(1);
  });

  it('filters by the address', async () => {
    renderPlugin({ path: `${path}?q=notebook` });
    expect(await voteFor('One notebook less')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Vote for Green hours' }),
    ).not.toBeInTheDocument();
  });

  it('shows what the votes came to when it is over', async () => {
    renderPlugin({ path: '/hackathons/default/ended/results/vote' });
    expect(await screen.findByText('Voting is closed')).toBeInTheDocument();
    expect(screen.getAllByText('13 votes')).toHaveLength(2);
    expect(screen.queryByText(/votes? left$/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Vote for/ }),
    ).not.toBeInTheDocument();
  });

  it('says that voting is on hold while judging is, and in words for people', async () => {
    const api = new FakeHackathonsApi();
    api.world.changesOf('hackathon:default/judging').push({
      window: 'judging',
      action: 'hold',
      reason: 'The fire alarm rang.',
      by: 'user:default/jun-sato',
      at: Date.now(),
    });
    renderPlugin({ path, api });
    expect(await screen.findByText('Voting is on hold')).toBeInTheDocument();
    // In the head of the event, and here.
    await waitFor(() =>
      expect(screen.getAllByText('The fire alarm rang.')).toHaveLength(2),
    );
    expect(screen.queryByText(/in its own words/)).not.toBeInTheDocument();
  });
});
