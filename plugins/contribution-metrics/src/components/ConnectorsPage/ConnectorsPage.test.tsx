/* eslint-disable no-script-url -- a system may give such an address */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeContributionMetricsApi } from '../../../dev/FakeContributionMetricsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const PATH = '/ml-assets/connectors';
const address = () => screen.getByLabelText('address').textContent;
const card = async (heading: RegExp | string) =>
  (await screen.findByRole('heading', { name: heading })).closest('li')!;

describe('Connectors', () => {
  it('puts the instances of one collector together, before the others, and what fails first', async () => {
    renderPlugin({ path: PATH });

    const mlflow = await screen.findByRole('list', { name: 'MLflow' });
    expect(
      within(mlflow)
        .getAllByRole('heading', { level: 4 })
        .map(heading => heading.textContent),
    ).toEqual(['MLflow research', 'MLflow production']);
    expect(mlflow.parentElement).toHaveTextContent(
      /MLflow2 instances1 failing1 working/,
    );
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(heading => heading.textContent),
    ).toEqual(['MLflow', 'Feast', 'Pushed samples', 'Git', 'OpenLineage']);
    expect(screen.getByRole('group', { name: 'Summary' })).toHaveTextContent(
      '6 connectors2 failing1 waiting3 working34 things to look at',
    );
  });

  it('tells since when a connector fails, its last error as text, its round and who is told', async () => {
    renderPlugin({ path: PATH });

    expect(await card('MLflow research')).toHaveTextContent(
      /failing for 3 rounds, since \w+ \d+/,
    );
    const feast = await card('Feast');
    expect(feast).toHaveTextContent('failing for 1 round, has never worked');
    expect(feast).toHaveTextContent('<b>no healthy upstream</b>');
    expect(feast).toHaveTextContent('8,110');

    const production = await card('MLflow production');
    expect(production).toHaveTextContent('Last round took12 seconds');
    expect(
      within(production).getByRole('link', { name: /^mlflow\.example\.com/ }),
    ).toHaveAttribute('href', 'https://mlflow.example.com');
    expect(
      await within(production).findByRole('link', {
        name: 'Ml Infrastructure',
      }),
    ).toBeInTheDocument();
    // The address of the other one is of a kind that a browser would run.
    expect(
      within(await card('MLflow research')).queryByRole('link'),
    ).not.toBeInTheDocument();
    expect(await card('Git')).toHaveTextContent('Nothing to look at');
  });

  it('lists problems page after page, with what they concern and how to mend them', async () => {
    const api = new FakeContributionMetricsApi();
    const list = vi.spyOn(api, 'listConnectorProblems');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: 'Show 31 unresolved owners of MLflow, instance production',
      }),
    );
    expect(address()).toBe(
      `${PATH}?problems=mlflow.production&kind=unresolved-principal`,
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'To look at: MLflow, instance production',
    });
    const problems = await within(dialog).findByRole('list', {
      name: 'To look at',
    });
    expect(problems.children).toHaveLength(25);

    const [risk, hidden] = [...problems.children] as HTMLElement[];
    expect(risk).toHaveTextContent('No group of the catalog is called');
    expect(risk).toHaveTextContent('+11 more');
    expect(risk).toHaveTextContent('first seen 3 days ago');
    expect(within(risk).getByRole('link', { name: 'ranker' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/ranker/metrics',
    );
    expect(
      within(risk).getByRole('link', { name: /^Look it up/ }),
    ).toHaveAttribute('rel', expect.stringContaining('noopener'));
    await user.click(within(risk).getByText('Map it to a user or group'));
    expect(
      within(risk).getByRole('group', { name: /^Configuration that maps/ }),
    ).toHaveTextContent(
      'guildhall: identity: mapping: "Risk: models & rules": group:default/your-team',
    );
    expect(
      within(risk).getByRole('button', { name: /^Copy the configuration/ }),
    ).toBeVisible();
    expect(hidden).toHaveTextContent('1 entity that you may not see');
    expect(within(dialog).queryByRole('link', { name: /alert/ })).toBeNull();

    await user.click(within(dialog).getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(problems.children).toHaveLength(31));
    expect(list.mock.calls.map(([id, query]) => [id, query?.cursor])).toEqual([
      ['mlflow.production', undefined],
      ['mlflow.production', '25'],
    ]);
    expect(
      within(dialog).queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();

    await user.click(within(dialog).getByRole('radio', { name: /missing/ }));
    expect(address()).toContain('kind=missing-at-source');
    expect(
      await within(dialog).findByText(/no registered model “rank-model-old”/),
    ).toBeInTheDocument();

    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe(PATH));
  });

  it('opens what a shared address names, and says so when it is mended', async () => {
    renderPlugin({ path: `${PATH}?problems=git&kind=ambiguous` });
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'To look at: Git',
    );
    expect(await screen.findByText('Nothing of this kind')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'All 0' }));
    expect(
      await screen.findByText(/Everything that this connector found/),
    ).toBeInTheDocument();
  });

  it('says so when a shared address names a connector that is gone', async () => {
    renderPlugin({ path: `${PATH}?problems=mlflow.old` });
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'The portal has no connector “mlflow.old” any more.',
    );
  });

  it('tells in the list of problems why it could not be loaded, and tries again', async () => {
    const api = new FakeContributionMetricsApi();
    const working = new FakeContributionMetricsApi();
    const failing = new FakeContributionMetricsApi('error');
    vi.spyOn(api, 'listConnectorProblems')
      .mockImplementation((id, query) =>
        working.listConnectorProblems(id, query),
      )
      .mockImplementationOnce(() => failing.listConnectorProblems(''));
    renderPlugin({ path: `${PATH}?problems=mlflow.research`, api });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database does not answer',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Renew the token/)).toBeInTheDocument();
    expect(screen.getByText('Wrong configuration')).toBeInTheDocument();
  });

  it('tells how to connect the first system, and offers the ones that are missing', async () => {
    renderPlugin({
      path: PATH,
      api: new FakeContributionMetricsApi('empty'),
    });
    expect(
      await screen.findByText('No connectors are installed'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'Example of a configuration' }),
    ).toHaveTextContent(
      /guildhall: mlflow: - name: .* feast: .* prometheus: .* airflow: /,
    );
    expect(
      screen.getByRole('link', { name: /^All settings of Airflow/ }),
    ).toHaveAttribute('href', expect.stringContaining('/docs/airflow.md'));
  });

  it('offers the systems that are not connected yet', async () => {
    renderPlugin({ path: PATH });
    await userEvent.click(await screen.findByText('Connect another system'));
    const example = screen.getByRole('group', {
      name: 'Example of a configuration',
    });
    expect(example).toHaveTextContent('prometheus:');
    expect(example).not.toHaveTextContent('mlflow:');
  });

  it.each([
    ['forbidden', 'contribution-metrics.connector.read'],
    ['error', 'the database does not answer'],
  ] as const)('explains %s', async (variant, text) => {
    renderPlugin({ path: PATH, api: new FakeContributionMetricsApi(variant) });
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
  });
});
