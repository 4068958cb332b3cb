import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeContributionMetricsApi } from '../../../dev/FakeContributionMetricsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const panel = () => screen.findByRole('region', { name: 'Versions' });

describe('Versions', () => {
  it('shows which version holds each alias, since when, and where to look it up', async () => {
    renderPlugin({ entity: 'churn-model' });

    const current = await within(await panel()).findByRole('table', {
      name: 'Current aliases',
    });
    const [challenger, champion] = within(current).getAllByRole('row').slice(1);
    expect(
      within(challenger).getByRole('rowheader', { name: 'challenger' }),
    ).toBeInTheDocument();
    // The source does not say when it began, and its address is of a kind that a browser would run.
    expect(challenger).toHaveTextContent(/34seen since \w+ \d+/);
    expect(within(challenger).queryByRole('link')).not.toBeInTheDocument();
    expect(champion).toHaveTextContent(/champion33.*since \w+ \d+/);
    expect(champion).not.toHaveTextContent('seen');
    expect(champion).toHaveTextContent('MLflow production');
    expect(within(champion).getByRole('link', { name: /^33/ })).toHaveAttribute(
      'href',
      'https://mlflow.example.com/#/models/churn-model/versions/33',
    );
  });

  it('shows the earlier ones, page after page', async () => {
    renderPlugin({ entity: 'churn-model' });
    const earlier = await within(await panel()).findByRole('table', {
      name: 'Earlier',
    });
    expect(within(earlier).getAllByRole('rowheader')).toHaveLength(10);
    expect(within(earlier).getAllByRole('row')[1]).toHaveTextContent(
      /champion32.*\w+ \d+\s–\s(\w+ )?\d+/,
    );

    await userEvent.click(
      within(await panel()).getByRole('button', { name: 'Show more' }),
    );
    await waitFor(() =>
      expect(within(earlier).getAllByRole('rowheader')).toHaveLength(32),
    );
    expect(within(earlier).getAllByRole('row').at(-1)).toHaveTextContent(
      /seen \w+ \d+/,
    );
  });

  it('is not there for an asset that never had an alias', async () => {
    const api = new FakeContributionMetricsApi();
    const listAliases = vi.spyOn(api, 'listAliases');
    renderPlugin({ entity: 'user-features', api });
    await waitFor(() =>
      expect(listAliases).toHaveBeenCalledWith(
        'resource:default/user-features',
        { limit: 12, cursor: undefined },
      ),
    );
    await screen.findByRole('region', { name: 'Adoption' });
    expect(
      screen.queryByRole('region', { name: 'Versions' }),
    ).not.toBeInTheDocument();
  });

  it('waits and fails inside of the panel, and leaves the rest of the tab alone', async () => {
    const api = new FakeContributionMetricsApi();
    let fail = () => {};
    vi.spyOn(api, 'listAliases').mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = () => reject(new Error('the registry sleeps'));
      }),
    );
    renderPlugin({ entity: 'churn-model', api });
    expect(within(await panel()).getByRole('status')).toHaveTextContent(
      'Loading',
    );

    fail();
    expect(await within(await panel()).findByRole('alert')).toHaveTextContent(
      'the registry sleeps',
    );
    expect(screen.getByRole('region', { name: 'Health' })).toBeInTheDocument();
    await userEvent.click(
      within(await panel()).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(await panel()).findByRole('table', {
        name: 'Current aliases',
      }),
    ).toBeInTheDocument();
  });
});
