import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { refuse } from '../../../dev/fake/World';
import { reloaded } from '../../../dev/reloaded';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/results';
const path = '/hackathons/default/results/results/draft';
const region = (name: string) => screen.findByRole('region', { name });
const organiser = () => new FakeHackathonsApi('organiser');

async function confirm(
  user: ReturnType<typeof userEvent.setup>,
  title: string,
  button: string,
) {
  const dialog = await screen.findByRole('dialog', { name: title });
  const text = dialog.textContent;
  await user.click(within(dialog).getByRole('button', { name: button }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  return text;
}

describe('Draft of the results', () => {
  it('goes from a final round over awards to the publication and a correction of it', async () => {
    const api = organiser();
    const publish = vi.spyOn(api.results, 'publishResults');
    renderPlugin({ path, api });
    const user = userEvent.setup();

    const round = await region('Final round');
    await within(round).findByText('The border is a close call');
    expect(round).toHaveTextContent(
      /The border runs through a band: .+ is in and .+ is not/,
    );
    await user.click(
      within(round).getByRole('button', { name: 'Open the final round' }),
    );
    await confirm(user, 'Open the final round?', 'Open the final round');
    await within(round).findByText('4 of 8 judges have ranked');
    const publication = await region('Publish results');
    expect(publication).toHaveTextContent('The final round is still open.');
    expect(
      within(publication).getByRole('button', { name: 'Publish results' }),
    ).toBeDisabled();
    await user.click(
      within(round).getByRole('button', { name: 'Close the final round' }),
    );
    await confirm(user, 'Close the final round?', 'Close the final round');
    await within(round).findByText('By all rankings together:');

    const awards = await region('Who gets the awards');
    await user.click(
      within(awards).getByRole('button', { name: 'Fill by place' }),
    );
    expect(publication).toHaveTextContent('Awards are changed but not saved.');
    await user.type(
      within(awards).getByRole('textbox', {
        name: 'Reason for Grand prize, place 1',
      }),
      'Measured.',
    );
    await user.click(
      within(awards).getByRole('button', { name: 'Save awards' }),
    );
    await waitFor(() => expect(publication).not.toHaveTextContent('not saved'));

    await user.type(
      within(publication).getByRole('textbox', { name: 'Announcement' }),
      'Well done.',
    );
    await user.click(
      within(publication).getByRole('button', { name: 'Publish results' }),
    );
    const told = await confirm(user, 'Publish the results?', 'Publish results');
    expect(told).toMatch(/what judges chose to share, without names/);
    expect(told).toMatch(/Nobody but organisers.*what a judge scored/);

    expect(await region('Awards')).toHaveTextContent('Measured.');
    expect(screen.getByText('Well done.')).toBeInTheDocument();
    expect(publish.mock.calls[0][1]).toMatchObject({
      announcement: 'Well done.',
      reason: undefined,
    });

    await user.click(
      screen.getByRole('link', { name: 'Awards and correction' }),
    );
    const correction = await region('Publish a correction');
    await user.click(
      within(correction).getByRole('button', { name: 'Publish a correction' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Publish a correction?',
    });
    const submit = within(dialog).getByRole('button', {
      name: 'Publish a correction',
    });
    expect(submit).toBeDisabled();
    await user.type(within(dialog).getByRole('textbox'), 'A score was wrong.');
    await user.click(submit);
    expect(
      await screen.findByText(/What changed: A score was wrong\./),
    ).toBeInTheDocument();
  });

  it('shows which rankings were left out of a final round since, why, and what it was before', async () => {
    const api = organiser();
    const round = await api.results.finalRoundOf(REF);
    const { items } = await api.results.getResults(REF, { draft: true });
    await round.open(
      0,
      items.slice(0, 3).map(({ projectId }) => projectId),
    );
    await round.close(1);
    const { rankings = [] } = await api.results.getFinalRound(REF);
    const [first, ...others] = rankings.filter(({ ranked }) => ranked > 0);
    round.exclude(first.judge, 'Coached the team');
    renderPlugin({ path, api });
    const panel = await region('Final round');
    await within(panel).findByText('Not everything in the rankings counts');
    expect(panel).toHaveTextContent(
      'nothing of the ranking counts (Coached the team)',
    );
    expect(panel).toHaveTextContent(/When the round was closed on .*the order/);
    cleanup();

    others.forEach(({ judge }) => round.exclude(judge, 'Coached it, too'));
    renderPlugin({ path, api: reloaded(api) });
    expect(
      await within(await region('Final round')).findByText(
        'No ranking is left that compares two finalists',
      ),
    ).toBeInTheDocument();
    expect(
      within(await region('Publish results')).getByRole('button', {
        name: 'Publish results',
      }),
    ).toBeDisabled();
  });

  it('warns of an award that decides between projects too close to call', async () => {
    renderPlugin({ path, api: organiser() });
    const user = userEvent.setup();
    const awards = await region('Who gets the awards');
    await user.click(
      within(awards).getByRole('button', {
        name: /Project for Grand prize, place 1/,
      }),
    );
    await user.click(
      await screen.findByRole('option', { name: /Half the bill/ }),
    );
    expect(awards).toHaveTextContent(
      'Half the bill gets Grand prize, but Three sentences and Fresher user features are too close to it to call',
    );
    await user.click(
      within(awards).getByRole('button', { name: 'Fill by place' }),
    );
    await waitFor(() =>
      expect(awards).not.toHaveTextContent('Too close to call'),
    );
  });

  it('keeps what is not saved when somebody else changes the awards, and says so', async () => {
    const api = organiser();
    renderPlugin({ path, api });
    const user = userEvent.setup();
    const awards = await region('Who gets the awards');
    const { version } = await api.results.getResults(REF, { draft: true });
    await api.results.putAwards(REF, { awards: [], version });
    await user.click(
      within(awards).getByRole('button', { name: 'Fill by place' }),
    );
    await user.click(
      within(awards).getByRole('button', { name: 'Save awards' }),
    );
    expect(await within(awards).findByRole('alert')).toHaveTextContent(
      'Jun Sato changed the results a minute ago',
    );
    await user.click(
      within(awards).getByRole('button', { name: 'Forget the changes' }),
    );
    expect(
      within(awards).queryByRole('button', { name: 'Save awards' }),
    ).not.toBeInTheDocument();
  });

  it('tells judges apart in private', async () => {
    renderPlugin({ path, api: organiser() });
    const judges = await region('Judges');
    const row = await within(judges).findByRole('row', { name: /Mira Holm/ });
    expect(row).toHaveTextContent(/0\.\d\d stricter/);
    expect(judges).toHaveTextContent('This is private to organisers.');
  });

  it('shows nothing to an organiser who takes part, and says why', async () => {
    const api = organiser();
    api.world.teams.set(REF, { teamId: 'team', teamName: 'The Fresh Ones' });
    renderPlugin({ path, api });
    expect(
      await screen.findByText('You take part in this hackathon yourself'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Another organiser has to do it/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('shows nothing to an organiser who judges while judging is open, and where to leave the panel', async () => {
    const api = organiser();
    api.judging.onPanel = true;
    vi.spyOn(api.results, 'getResults').mockImplementation(() =>
      refuse(403, 'NotAllowedError', 'You judge in this hackathon'),
    );
    renderPlugin({ path: '/hackathons/default/judging/results/draft', api });
    expect(
      await screen.findByText(
        'You judge, so scores stay hidden until judges are done',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'To the panel of judges' }),
    ).toHaveAttribute('href', '/hackathons/default/judging/judging/panel');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('is not for participants', async () => {
    const api = new FakeHackathonsApi();
    const ask = vi.spyOn(api.results, 'getResults');
    renderPlugin({ path, api });
    expect(
      await screen.findByText('The draft is for organisers'),
    ).toBeInTheDocument();
    expect(ask).not.toHaveBeenCalled();
  });
});
