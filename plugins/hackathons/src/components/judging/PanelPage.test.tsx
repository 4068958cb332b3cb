import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/judging';
const PATH = '/hackathons/default/judging/judging/panel';
const address = () => screen.getByLabelText('address').textContent;

describe('Panel of judges', () => {
  it('tells organisers who take part why another one has to do it', async () => {
    const api = new FakeHackathonsApi('organiser');
    api.judging.takesPart = true;
    renderPlugin({ path: PATH, api });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You take part in this hackathon');
    expect(screen.queryByRole('tab', { name: 'Log' })).not.toBeInTheDocument();
  });

  it('shows an organiser who judges no scores, says why, and lets them leave the panel for good', async () => {
    const api = new FakeHackathonsApi('organiser');
    api.judging.onPanel = true;
    renderPlugin({ path: `${PATH}/looks?state=scored`, api });
    const user = userEvent.setup();

    const table = await screen.findByRole('table');
    const notice = 'You judge, so scores stay hidden until judges are done';
    expect(screen.getByText(notice)).toBeInTheDocument();
    const row = within(table).getAllByRole('row', { name: /Lin Wei/ })[0];
    expect(row).toHaveTextContent('hidden');
    await user.click(screen.getByRole('tab', { name: 'One more look' }));
    await screen.findByRole('button', { name: /^Give “Half the bill”/ });
    expect(screen.queryByText('May be on the wrong side')).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Judges' }));
    expect(
      await screen.findByRole('row', { name: /Lin Wei/ }),
    ).toHaveTextContent(/ of /);

    await user.click(screen.getByRole('button', { name: 'Leave the panel…' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(/can’t be a judge in this hackathon/);
    await user.type(within(dialog).getByRole('textbox'), 'I organise.');
    await user.click(
      within(dialog).getByRole('button', { name: 'Leave the panel' }),
    );
    await waitFor(() =>
      expect(screen.queryByText(notice)).not.toBeInTheDocument(),
    );
    await user.click(screen.getByRole('tab', { name: 'Who looks at what' }));
    await waitFor(() =>
      expect(
        screen.getAllByRole('row', { name: /Lin Wei/ })[0],
      ).not.toHaveTextContent('hidden'),
    );
  });

  it('shows an assignment before it is made, and what cannot be met', async () => {
    const api = new FakeHackathonsApi('organiser');
    const stored = api.judging.of(REF);
    Object.assign(stored, { looks: [], assignedAt: undefined });
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await user.click(await screen.findByRole('tab', { name: 'Assignment' }));
    await waitFor(() => expect(address()).toBe(`${PATH}/assignment`));
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    const report = await screen.findByRole('region', {
      name: 'What it would be',
    });
    expect(report).toHaveTextContent('All judges are comparable');
    expect(report).toHaveTextContent(/gets 2 of 3 looks: 2 judges have/);
    expect(stored.looks).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Assign' }));
    await screen.findByRole('region', { name: 'What is assigned now' });
    expect(stored.looks.length).toBeGreaterThan(0);
  });

  it('lets the scores of a judge not count, with the reason', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path: `${PATH}/judges`, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Change Lin Wei' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Lin Wei' });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await user.click(
      within(dialog).getByRole('switch', { name: 'The scores count' }),
    );
    expect(save).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/^Why/), 'Asked by Lin.');
    await user.click(save);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(
      api.judging
        .of(REF)
        .judges.find(({ displayName }) => displayName === 'Lin Wei'),
    ).toMatchObject({ counts: false, countsReason: 'Asked by Lin.' });
    expect(
      await screen.findByRole('row', { name: /Lin Wei.*scores don’t count/ }),
    ).toBeInTheDocument();
  });

  it('gives one more look to somebody with one click', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({ path: `${PATH}/needs`, api });
    const user = userEvent.setup();
    const before = api.judging.of(REF).looks.length;

    await user.click(
      await screen.findByRole('button', {
        name: 'Give “Half the bill” to the judge with the least work',
      }),
    );
    await waitFor(() =>
      expect(api.judging.of(REF).looks).toHaveLength(before + 1),
    );
    expect(api.judging.of(REF).looks.at(-1)).toMatchObject({
      title: 'Half the bill',
      reason: 'extra',
    });
  });

  it('tells in the log what was scored, in the words of the charter', async () => {
    const api = new FakeHackathonsApi('organiser');
    api.judging.of(REF).log.push({
      id: 1,
      at: '2026-11-30T10:00:00.000Z',
      by: 'user:default/lin-wei',
      judge: 'user:default/lin-wei',
      act: 'score',
      title: 'Half the bill',
      scores: [
        { criterion: 'impact', score: 4 },
        { criterion: 'feasibility', score: 2 },
      ],
    });
    renderPlugin({ path: `${PATH}/log`, api });

    const log = await screen.findByRole('list', { name: 'Log' });
    const [entry] = within(log).getAllByRole('listitem');
    expect(entry).toHaveTextContent('Half the bill');
    expect(entry).toHaveTextContent('Impact 4 · Feasibility 2');
  });

  it('filters conflicts by the address, and lifts one that was declared', async () => {
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({
      path: `${PATH}/conflicts?judge=user%3Adefault%2Flin-wei`,
      api,
    });
    const user = userEvent.setup();

    const row = await screen.findByRole('row', { name: /Lin Wei/ });
    expect(row).toHaveTextContent('I share an office');
    expect(screen.queryByText('Drift, explained')).not.toBeInTheDocument();
    await user.click(within(row).getByRole('button', { name: 'Lift' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Why/), 'Moved out.');
    await user.click(within(dialog).getByRole('button', { name: 'Lift' }));
    await screen.findByText('No conflict matches');
  });
});
