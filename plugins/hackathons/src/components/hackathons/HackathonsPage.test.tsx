import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { at } from '../../../dev/fake/charters';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const address = () => screen.getByLabelText('address').textContent;
const titles = (region: HTMLElement) =>
  within(region)
    .getAllByRole('heading', { level: 3 })
    .map(heading => heading.textContent);

describe('the list of hackathons', () => {
  it('has what goes on before what was announced and what is over, with places, dates and what the reader is', async () => {
    renderPlugin({ path: '/hackathons' });

    const current = await screen.findByRole('region', { name: 'Now and next' });
    // The one that began first is first.
    expect(titles(current)).toEqual([
      'Trust in labels',
      'Lineage for everybody',
      'Models that explain themselves',
      'Streaming week',
      'Fresh features',
    ]);
    expect(titles(screen.getByRole('region', { name: 'Announced' }))).toEqual([
      'Green pipelines',
    ]);
    expect(titles(screen.getByRole('region', { name: 'Past' }))).toEqual([
      'Autumn data quality days',
    ]);

    const fresh = within(current)
      .getByRole('link', { name: 'Fresh features' })
      .closest('article')!;
    expect(fresh).toHaveTextContent('54 participants · 6 places left');
    expect(fresh).toHaveTextContent(
      'Fresher features · Features that explain themselves',
    );
    expect(
      within(fresh).getByRole('link', { name: 'Register for Fresh features' }),
    ).toHaveAttribute('href', '/hackathons/default/registration/registration');
    const running = within(current)
      .getByRole('link', { name: 'Models that explain themselves' })
      .closest('article')!;
    expect(running).toHaveTextContent('running');
    expect(running).toHaveTextContent('in team The Fresh Ones');
    expect(running).toHaveTextContent('Checkpoint: First demonstration');
    expect(
      within(running).queryByRole('link', { name: /Register/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps its filters in the address', async () => {
    const user = userEvent.setup();
    renderPlugin({ path: '/hackathons?phase=running&other=1' });
    expect(
      await screen.findByRole('link', {
        name: 'Models that explain themselves',
      }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('article')).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: /My role/ }));
    await user.click(await screen.findByRole('option', { name: 'I mentor' }));
    expect(await screen.findByText('No hackathon matches')).toBeInTheDocument();
    expect(address()).toBe('/hackathons?other=1&phase=running&role=mentor');

    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(7));
    expect(address()).toBe('/hackathons?other=1');

    await user.type(screen.getByRole('searchbox'), 'green');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(address()).toBe('/hackathons?other=1&q=green');
  });

  it('says across all hackathons what the reader has to do', async () => {
    const api = new FakeHackathonsApi();
    api.events.agenda.set('hackathon:default/running', [
      {
        hackathonRef: 'hackathon:default/running',
        hackathonTitle: 'Models that explain themselves',
        key: 'checkpoint:plan',
        kind: 'report-checkpoint',
        title: 'Report to “Plan and baseline”',
        dueAt: at(-4),
        path: 'checkpoints',
        overdue: true,
      },
    ]);
    renderPlugin({ path: '/hackathons', api });
    const agenda = await screen.findByRole('region', { name: 'For you' });
    expect(
      within(agenda).getByRole('link', {
        name: 'Report to “Plan and baseline”',
      }),
    ).toHaveAttribute('href', '/hackathons/default/running/checkpoints');
    expect(agenda).toHaveTextContent('Models that explain themselves');
    expect(agenda).toHaveTextContent('overdue');
  });

  it('leads from an empty portal to the first charter', async () => {
    renderPlugin({
      path: '/hackathons',
      api: new FakeHackathonsApi('empty'),
    });
    expect(await screen.findByText('No hackathon yet')).toBeInTheDocument();
    for (const link of screen.getAllByRole('link', { name: 'New hackathon' })) {
      expect(link).toHaveAttribute('href', '/hackathons/new');
    }
  });

  it.each([
    ['forbidden', 'You may not see this', /hackathons\.event\.read/],
    ['failing', 'This could not be loaded', /The database is away/],
  ] as const)('says so when it is %s', async (variant, title, hint) => {
    renderPlugin({ path: '/hackathons', api: new FakeHackathonsApi(variant) });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent(hint);
  });
});
