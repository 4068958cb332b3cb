import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeContributionMetricsApi } from '../../../dev/FakeContributionMetricsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const address = () => screen.getByLabelText('address').textContent;
const rowNames = () =>
  screen.getAllByRole('rowheader').map(header => header.textContent);

describe('ML assets', () => {
  it('shows owner, stewards, lead, adoption, health, freshness and deprecation of an asset in its row', async () => {
    renderPlugin({ path: '/ml-assets' });

    const table = await screen.findByRole('table', { name: 'ML assets' });
    expect(table).toHaveAttribute('aria-rowcount', '15');

    const features = screen.getByRole('row', { name: /user_features/ });
    expect(features).toHaveTextContent('feature view');
    expect(
      await within(features).findByRole('link', { name: 'Feature Platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/feature-platform');
    expect(
      await within(features).findByRole('button', {
        name: 'Test stewards: Data Quality and Jun Sato',
      }),
    ).toHaveTextContent('Test');
    expect(features).toHaveTextContent('Governance stewards: nobody');
    expect(features).toHaveTextContent(/Ranking\s*until/);
    expect(features).toHaveTextContent('9 teams');
    expect(features).toHaveTextContent('2 more than in the 30 days before');
    expect(features).toHaveTextContent('reach 31');
    expect(features).toHaveTextContent('Freshness 26 h, limit 6 h · +2 more');
    expect(features).toHaveTextContent('Newest number 2 hours ago');

    const training = screen.getByRole('row', { name: /nightly-training/ });
    expect(training).toHaveTextContent('not applicable');
    expect(training).toHaveTextContent(/deprecated .* → .*2 consumers left/);

    const model = screen.getByRole('row', { name: /churn-model/ });
    expect(
      within(model).getByRole('button', { name: 'unknown: bob' }),
    ).toBeInTheDocument();
    expect(
      within(model).getByRole('button', {
        name: 'Test stewards: unknown: qa team@example.com',
      }),
    ).toHaveTextContent('Test ⚠');

    const totals = screen.getByRole('list', { name: 'Totals' });
    expect(totals).toHaveTextContent('14 assets');
    expect(totals).toHaveTextContent('86% have an owner that exists');
    expect(totals).toHaveTextContent('2 deprecated with consumers');
    expect(totals).toHaveTextContent('Demo data');
  });

  it('tells how the connectors are, one dot each or counted when there are many', async () => {
    const api = new FakeContributionMetricsApi();
    renderPlugin({ path: '/ml-assets', api });
    const few = await screen.findByRole('link', {
      name: /Connectors\s*2 failing, 1 waiting, 3 working/,
    });
    const states = (link: HTMLElement) =>
      [...link.querySelectorAll('svg[data-state]')].map(dot =>
        dot.getAttribute('data-state'),
      );
    expect(states(few)).toEqual([
      'failing',
      'failing',
      'waiting',
      'ok',
      'ok',
      'ok',
    ]);
    cleanup();

    const connectors = await api.listConnectors();
    const many = new FakeContributionMetricsApi();
    vi.spyOn(many, 'listConnectors').mockResolvedValue(
      [0, 1, 2].flatMap(copy =>
        connectors.map(connector => ({
          ...connector,
          id: `${connector.id}-${copy}`,
        })),
      ),
    );
    renderPlugin({ path: '/ml-assets', api: many });
    const link = await screen.findByRole('link', {
      name: /Connectors\s*6 failing, 3 waiting, 9 working/,
    });
    expect(states(link)).toEqual(['failing', 'waiting', 'ok']);
  });

  it('tells all reasons to whoever reaches the health by keyboard', async () => {
    renderPlugin({ path: '/ml-assets' });
    const health = await screen.findByRole('link', {
      name: 'Health of user_features: degraded',
    });

    const user = userEvent.setup();
    await user.tab();
    while (document.activeElement !== health) {
      await user.tab();
    }

    const reasons = await screen.findByRole('tooltip');
    expect(reasons).toHaveTextContent('Freshness 26 h, limit 6 h');
    expect(reasons).toHaveTextContent('p95 latency 41 ms, target 30 ms');
    expect(health).toHaveAttribute('aria-describedby', reasons.id);
    expect(health).toHaveAttribute(
      'href',
      '/catalog/default/resource/user-features/metrics',
    );
  });

  it('takes filters and order from the address', async () => {
    const { api } = renderPlugin({
      path: '/ml-assets?type=ml-model&health=degraded&health=nonsense&owner=group:default/ranking&mine=yes&orderBy=name&q=rank',
    });

    await screen.findByRole('row', { name: /ranker/ });
    expect(rowNames()).toHaveLength(1);
    expect(api.assetQueries).toEqual([
      expect.objectContaining({
        type: ['ml-model'],
        health: ['degraded'],
        owner: ['group:default/ranking'],
        mine: undefined,
        orderBy: 'name',
        q: 'rank',
      }),
    ]);
    expect(screen.getByRole('searchbox')).toHaveValue('rank');
  });

  it('writes filters into the address, leaves foreign parameters there, and clears them', async () => {
    renderPlugin({ path: '/ml-assets?lang=en' });
    await screen.findByRole('row', { name: /user_features/ });
    const user = userEvent.setup();

    await user.click(screen.getByRole('button', { name: /Health$/ }));
    await user.click(await screen.findByRole('option', { name: 'degraded' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toContain('health=degraded'));
    await waitFor(() => expect(rowNames()).toHaveLength(2));

    await user.type(screen.getByRole('searchbox'), 'ranker');
    await waitFor(() =>
      expect(address()).toBe('/ml-assets?lang=en&health=degraded&q=ranker'),
    );
    await waitFor(() => expect(rowNames()).toHaveLength(1));

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe('/ml-assets?lang=en'));
    await waitFor(() => expect(rowNames()).toHaveLength(14));
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('keeps only the rows in sight in the document, and fetches page after page', async () => {
    const { api } = renderPlugin({
      path: '/ml-assets',
      api: new FakeContributionMetricsApi('many'),
    });

    const table = await screen.findByRole('table', { name: 'ML assets' });
    expect(table).toHaveAttribute('aria-rowcount', '10001');
    expect(rowNames().length).toBeLessThan(60);
    expect(api.assetQueries).toHaveLength(1);
  });

  it('says which permission is missing', async () => {
    renderPlugin({
      path: '/ml-assets',
      api: new FakeContributionMetricsApi('forbidden'),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'contribution-metrics.asset.read',
    );
  });

  it('says what went wrong, and tries again', async () => {
    const api = new FakeContributionMetricsApi('error');
    const listAssets = vi.spyOn(api, 'listAssets');
    renderPlugin({ path: '/ml-assets', api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database does not answer',
    );

    const working = new FakeContributionMetricsApi();
    listAssets.mockImplementation(query => working.listAssets(query));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('row', { name: /user_features/ }),
    ).toBeInTheDocument();
  });

  it('says how the first asset gets here, and how to get out of filters that match nothing', async () => {
    renderPlugin({
      path: '/ml-assets',
      api: new FakeContributionMetricsApi('empty'),
    });
    expect(await screen.findByText('No ML assets yet')).toBeInTheDocument();
    const [register] = screen.getAllByRole('button', {
      name: 'Register an asset',
    });
    await userEvent.click(register);
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'guildhall.dev/steward-documentation',
    );
    cleanup();

    renderPlugin({ path: '/ml-assets?q=nothing-like-this' });
    expect(
      await screen.findByText('No asset matches these filters'),
    ).toBeInTheDocument();
  });
});
