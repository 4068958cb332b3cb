/* eslint-disable no-script-url -- one test is about them */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeContributionMetricsApi } from '../../../dev/FakeContributionMetricsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

/** The tab of an asset; the cards of the overview stand on the same page. */
async function openTab(
  entity: string,
  options?: { api: FakeContributionMetricsApi },
) {
  renderPlugin({ entity, ...options });
  await screen.findByRole('region', { name: 'How to contribute' });
}

const panel = (name: string) => screen.getByRole('region', { name });
const metricRow = (title: string) =>
  within(panel('Health')).getByRole('button', { name: title }).closest('li')!;

describe('Metrics tab', () => {
  it('shows every metric with limit, baseline, target and guard, and does not sell a guarded improvement as one', async () => {
    await openTab('user-features');

    expect(panel('Health')).toHaveTextContent('4 of 5 measured, 1 stale');
    expect(metricRow('Freshness')).toHaveTextContent(
      /26 h.*limit 6 h.*baseline 3.2 h.*since/,
    );
    expect(
      within(metricRow('Freshness')).getByRole('img', { name: 'degraded' }),
    ).toBeInTheDocument();
    expect(metricRow('p95 latency')).toHaveTextContent(
      /target 30 ms by .*: on track \(50% of the way\)/,
    );
    expect(metricRow('Test coverage')).toHaveTextContent(
      'Guarded: better, but Flaky tests got worse',
    );
    expect(metricRow('Test coverage')).toHaveTextContent(/80 % by .*: guarded/);
    expect(metricRow('Test coverage')).toHaveTextContent(
      'review of the definition overdue',
    );
    expect(metricRow('Drift (PSI)')).toHaveTextContent('no numbers for 3 days');
  });

  it('has the table behind the chart, and keeps metric and time span in the address', async () => {
    await openTab('user-features');
    const user = userEvent.setup();

    await user.click(
      within(panel('Health')).getByRole('button', { name: 'Null rate' }),
    );
    await user.click(screen.getByRole('radio', { name: '30 days' }));
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'metric=contributionmetric%3Adefault%2Fnull-rate&days=30',
    );
    expect(
      await screen.findByRole('img', { name: /^Null rate, .* points, newest/ }),
    ).toBeInTheDocument();

    await user.click(
      within(panel('Over time')).getByRole('button', { name: 'Show as table' }),
    );
    const table = await screen.findByRole('table', { name: 'Null rate' });
    expect(within(table).getAllByRole('rowheader').length).toBeGreaterThan(20);
  });

  it('compares promises with what was seen, and names where to ask', async () => {
    await openTab('user-features');

    const [, review, updates] = within(panel('Commitments')).getAllByRole(
      'row',
    );
    expect(review).toHaveTextContent(/24 hours.*19 hours.*kept/);
    expect(updates).toHaveTextContent(/14 days.*21 days.*not kept/);

    const guide = panel('How to contribute');
    expect(within(guide).getByText('#feature-platform')).not.toHaveAttribute(
      'href',
    );
    expect(
      within(guide).getByRole('link', { name: /Contribution guide/ }),
    ).toHaveAttribute('rel', expect.stringContaining('noopener'));
  });

  it('never makes a link of an address that a browser would run', async () => {
    const api = new FakeContributionMetricsApi();
    const asset = await api.getAsset('resource:default/user-features');
    vi.spyOn(api, 'getAsset').mockResolvedValue({
      ...asset,
      guide: {
        contact: 'javascript:alert(1)',
        contributing: 'data:text/html,x',
      },
    });
    await openTab('user-features', { api });

    const guide = panel('How to contribute');
    expect(guide).toHaveTextContent('javascript:alert(1)');
    expect(within(guide).queryByRole('link')).not.toBeInTheDocument();
  });

  it('names annotations that could not be used, with the mend', async () => {
    await openTab('user-features');
    expect(
      screen.getByText(/is not an ISO 8601 duration. Write P1D or PT24H/),
    ).toBeInTheDocument();
  });

  it('traces numbers and names to their sources, and marks a source that lost', async () => {
    await openTab('user-features');
    const provenance = screen.getByRole('table', {
      name: 'Where each number comes from',
    });

    expect(
      within(provenance).getByRole('row', { name: /^Freshness/ }),
    ).toHaveTextContent(/Feast.*2 hours ago/);
    expect(
      within(provenance).getByRole('row', { name: /feature view, version 7/ }),
    ).toHaveTextContent('not used: another source won');
  });

  it('says which of several systems a fact comes from, and shows a word of a source that nobody was found for', async () => {
    await openTab('churn-model');
    const provenance = screen.getByRole('table', {
      name: 'Where each number comes from',
    });

    const steward = within(provenance).getByRole('row', {
      name: /^Testing steward/,
    });
    expect(steward).toHaveTextContent(/MLflow production/);
    expect(
      within(steward).getByRole('button', {
        name: 'unknown: qa team@example.com',
      }),
    ).toBeInTheDocument();
    // No connector has this id (any more).
    expect(
      within(provenance).getByRole('row', { name: /unknown: Doe, Jane/ }),
    ).toHaveTextContent(/MLflow staging/);
  });

  it('warns of a near deprecation while consumers are left', async () => {
    await openTab('nightly-training');

    const deprecation = panel('Deprecation');
    expect(deprecation).toHaveTextContent(
      'The date is near, and 2 consumers still use this asset.',
    );
    expect(
      await within(deprecation).findByRole('link', { name: 'Training v2' }),
    ).toBeInTheDocument();
    expect(panel('Health')).toHaveTextContent('No metric is defined');
  });

  it('lists consumers without naming persons, and the graph as a table', async () => {
    renderPlugin({ entity: 'user-features', path: '/?show=list' });
    const user = userEvent.setup();

    const consumers = await screen.findByRole('dialog', {
      name: 'Who uses user_features',
    });
    expect(
      await within(consumers).findByRole('row', { name: /7 persons/ }),
    ).toBeInTheDocument();
    await user.click(within(consumers).getByRole('radio', { name: /Former/ }));
    expect(
      await within(consumers).findByRole('row', { name: /consumer-8/ }),
    ).toBeInTheDocument();
    await user.keyboard('{Escape}');

    await user.click(screen.getByRole('button', { name: 'Graph' }));
    const graph = await screen.findByRole('dialog', {
      name: 'What depends on user_features',
    });
    expect(
      await within(graph).findByRole('link', { name: 'consumer-0' }),
    ).toBeInTheDocument();
    await user.click(
      within(graph).getByRole('button', { name: 'Show as table' }),
    );
    expect(
      await within(graph).findByRole('row', {
        name: /consumer-17.*consumer-0/,
      }),
    ).toBeInTheDocument();
  });

  it.each([
    ['forbidden', 'contribution-metrics.asset.read'],
    ['error', 'the database does not answer'],
  ] as const)('explains %s', async (variant, text) => {
    renderPlugin({
      entity: 'user-features',
      api: new FakeContributionMetricsApi(variant),
    });
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.at(-1)).toHaveTextContent(text);
  });
});

describe('Cards', () => {
  it('show health, adoption and ownership with one request', async () => {
    const api = new FakeContributionMetricsApi();
    const getAsset = vi.spyOn(api, 'getAsset');
    renderPlugin({ entity: 'training-v2', api });

    expect(
      await screen.findAllByText('All metrics are within their limits.'),
    ).not.toHaveLength(0);
    expect(screen.getAllByText('Ownership and stewardship')).not.toHaveLength(
      0,
    );
    expect(
      (await screen.findAllByRole('link', { name: 'Tomas Vega' })).length,
    ).toBeGreaterThan(1);
    expect(getAsset).toHaveBeenCalledTimes(1);
  });
});

describe('Page of a ContributionMetric', () => {
  it('lists the assets worst first, and says that the review is overdue', async () => {
    renderPlugin({ entity: 'serving-latency' });

    const table = await screen.findByRole('table', {
      name: 'Assets, worst first',
    });
    const [, worst, second] = within(table).getAllByRole('row');
    expect(worst).toHaveTextContent(/ranker.*degraded.*96 ms/);
    expect(worst).toHaveTextContent('Null rate got worse');
    expect(second).toHaveTextContent(/churn-model.*unknown/);
    expect(
      screen.getByText('The review of this definition is overdue'),
    ).toBeInTheDocument();
  });

  it('says what to do when it applies to nothing', async () => {
    renderPlugin({
      entity: 'serving-latency',
      api: new FakeContributionMetricsApi('empty'),
    });
    expect(
      await screen.findByText('This metric applies to no asset'),
    ).toBeInTheDocument();
  });
});
