import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Results } from '@guildhall/plugin-hackathons-common';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const pathOf = (event: string) => `/hackathons/default/${event}/results`;
const region = (name: string) => screen.findByRole('region', { name });

/** What the ended event published, with some of it different. */
async function published(
  api: FakeHackathonsApi,
  change: (results: Results) => Partial<Results>,
) {
  const results = await api.results.getResults('hackathon:default/ended');
  vi.spyOn(api.results, 'getResults').mockResolvedValue({
    ...results,
    ...change(results),
  });
}

describe('Results', () => {
  it('shows awards first, then bands with scores and intervals, and how it was worked out', async () => {
    renderPlugin({ path: pathOf('ended') });
    const awards = await region('Awards');
    expect(awards).toHaveTextContent(/Grand prize.*Half the bill/);
    expect(
      within(awards).getByRole('img', { name: 'Place 1' }),
    ).toBeInTheDocument();

    const ranking = await region('Ranking');
    expect(
      awards.compareDocumentPosition(ranking) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    const winner = within(ranking).getByRole('row', { name: /Half the bill/ });
    expect(
      within(winner).getByRole('rowheader', { name: /Half the bill/ }),
    ).toBeInTheDocument();
    expect(winner).toHaveTextContent(/\d\.\d\d\s*\d\.\d\d to \d\.\d\d/);
    expect(ranking).toHaveTextContent(
      /Final round · band \d · \d finalists whom the orders of judges don’t tell apart/,
    );
    expect(ranking).toHaveTextContent(
      'Band 2 · 4 projects too close to call: the order within says little',
    );
    expect(
      screen.getByText(
        'Without any single judge the same 3 projects would be first.',
      ),
    ).toBeInTheDocument();
    const method = await region('How this was worked out');
    expect(method).toHaveTextContent('Strict judges cost nobody points');
    expect(method).toHaveTextContent('8 judges, 48 looks');
    expect(
      screen.getByRole('link', { name: 'Your project’s result' }),
    ).toHaveAttribute('href', expect.stringMatching(/results\/projects\//));
    // What judges did is between them and the organisers.
    expect(screen.queryByText('Mira Holm')).not.toBeInTheDocument();
  });

  it('keeps in the address whether plain means are shown', async () => {
    renderPlugin({ path: pathOf('ended') });
    const ranking = await region('Ranking');
    expect(
      within(ranking).queryByRole('columnheader', { name: 'Plain mean' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('switch', { name: 'Show plain means' }),
    );
    expect(
      await within(ranking).findByRole('columnheader', { name: 'Plain mean' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('means=true');
  });

  it('says in words and without names what depends on one judge', async () => {
    const api = new FakeHackathonsApi();
    await published(api, ({ items }) => ({
      stability: {
        top: 1,
        stable: false,
        judges: 8,
        changing: 1,
        places: [
          {
            projectId: items[0].projectId,
            rank: 1,
            kept: 7 / 8,
            keptCount: 7,
            bestRank: 1,
            worstRank: 2,
          },
          {
            projectId: items[1].projectId,
            rank: 2,
            kept: 1 / 8,
            keptCount: 1,
            bestRank: 1,
            worstRank: 2,
          },
        ],
      },
    }));
    renderPlugin({ path: pathOf('ended'), api });
    const sure = await region('How sure the first places are');
    expect(sure).toHaveTextContent(
      'Without one judge, Fresher user features would replace Half the bill.',
    );
    expect(sure).toHaveTextContent('told to nobody here');
    expect(sure).toHaveTextContent('between place 1 and place 2');
  });

  it('lists what nobody scored at the end, without a place', async () => {
    const api = new FakeHackathonsApi();
    await published(api, ({ items }) => ({
      items: [
        ...items.slice(0, -1),
        {
          projectId: items.at(-1)!.projectId,
          title: 'Left alone',
          looks: 0,
          awards: [],
        },
      ],
    }));
    renderPlugin({ path: pathOf('ended'), api });
    const row = await screen.findByRole('row', { name: /Left alone/ });
    expect(row).toHaveTextContent('–');
    expect(row).toHaveTextContent('not scored');
    expect(screen.getByText('Nobody scored these')).toBeInTheDocument();
  });

  it('says before the publication when to come back, and what can be done until then', async () => {
    renderPlugin({ path: pathOf('judging') });
    await screen.findByText('There are no results yet');
    expect(screen.getByText(/They are expected on/)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Vote for projects' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Open the draft' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('leads organisers to the draft, and tells when results are late', async () => {
    renderPlugin({
      path: pathOf('results'),
      api: new FakeHackathonsApi('organiser'),
    });
    expect(
      await screen.findByRole('link', { name: 'Open the draft' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/They were expected on/)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('tells a judge alone how strict the judge was', async () => {
    renderPlugin({
      path: pathOf('ended'),
      api: new FakeHackathonsApi('judge'),
    });
    expect(await region('How you scored')).toHaveTextContent(
      /about 0\.\d\d points stricter than the average judge/,
    );
  });

  it('takes itself out of the agenda of whoever reads it', async () => {
    const api = new FakeHackathonsApi();
    api.events.agenda.set('hackathon:default/ended', [
      {
        hackathonRef: 'hackathon:default/ended',
        hackathonTitle: 'Autumn data quality days',
        key: 'results',
        kind: 'read-results',
        title: 'Read the results',
        path: 'results',
        overdue: false,
      },
    ]);
    const read = vi
      .spyOn(api.results, 'markResultsRead')
      .mockImplementation(async () => {
        api.events.agenda.delete('hackathon:default/ended');
      });
    renderPlugin({ path: pathOf('ended'), api });
    await region('Ranking');
    await waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  });
});
