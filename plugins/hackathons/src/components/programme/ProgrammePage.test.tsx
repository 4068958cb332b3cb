import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const PATH = '/hackathons/programme';
const address = () => screen.getByLabelText('address').textContent;
const rows = () =>
  within(screen.getByRole('table', { name: 'Event by event' }))
    .getAllByRole('rowheader')
    .map(cell => cell.textContent);

describe('Programme', () => {
  it('gives each figure with what it is counted of, and says what it means', async () => {
    renderPlugin({ path: PATH });
    const user = userEvent.setup();

    const headline = await screen.findByRole('region', { name: 'In short' });
    expect(headline).toHaveTextContent(/9 of 32/);
    expect(headline).toHaveTextContent(/2 of 12/);
    const few = within(headline)
      .getByText(/older than 180 days/)
      .closest('div');
    expect(few).toHaveTextContent('1 of 5');
    expect(few).toHaveTextContent('of few');

    await user.click(
      within(headline).getByRole('button', {
        name: 'What “in production after 90 days” means',
      }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'events that ended at least 90 days ago',
    );
  });

  it('sorts the events by the address, and those without a figure last', async () => {
    renderPlugin({ path: `${PATH}?sort=production90&order=ascending` });
    const user = userEvent.setup();

    await screen.findByRole('table', { name: 'Event by event' });
    expect(rows().slice(0, 2)).toEqual([
      'Winter of small models',
      'Spring of embeddings\u00a0*',
    ]);
    const header = screen.getByRole('columnheader', {
      name: 'In production after 90 days',
    });
    expect(header).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(header).getByRole('button'));
    await waitFor(() =>
      expect(header).toHaveAttribute('aria-sort', 'descending'),
    );
    expect(rows().slice(0, 2)).toEqual([
      'Spring of embeddings\u00a0*',
      'Winter of small models',
    ]);
    expect(address()).toBe(`${PATH}?sort=production90`);
    expect(
      screen.getByRole('row', { name: /^Trust in labels/ }),
    ).toHaveTextContent('too young');
  });

  it('asks for whole days of the reader, and ignores what is none', async () => {
    const api = new FakeHackathonsApi();
    const get = vi.spyOn(api.programme, 'getProgramme');
    renderPlugin({ path: `${PATH}?from=2020-02-01&to=nonsense`, api });
    await screen.findByRole('region', { name: 'In short' });
    expect(get).toHaveBeenCalledWith({
      from: new Date('2020-02-01T00:00').toISOString(),
      to: undefined,
      group: undefined,
    });
  });

  it('tells better from worse by the direction of the metric, in words', async () => {
    renderPlugin({ path: PATH });
    const row = async (name: RegExp) =>
      await screen.findByRole('row', { name });
    expect(await row(/Feature freshness/)).toHaveTextContent('better: -70%');
    expect(await row(/Runs that succeed/)).toHaveTextContent('worse: -1.3%');
    expect(await row(/Size of the model/)).toHaveTextContent('moved: +4.4%');
    expect(await row(/Documented features/)).toHaveTextContent('not measured');
  });

  it('names no small group', async () => {
    renderPlugin({ path: PATH });
    const table = await screen.findByRole('table', { name: 'Who took part' });
    const small = within(table).getByRole('row', { name: /^Smaller groups/ });
    expect(small).toHaveTextContent('17 (10%)');
    expect(within(small).queryByRole('link')).not.toBeInTheDocument();
  });

  it('gives the figures that are shown as a file', async () => {
    const api = new FakeHackathonsApi();
    const file = vi.spyOn(api.programme, 'exportProgramme');
    URL.createObjectURL = vi.fn(() => 'blob:figures');
    URL.revokeObjectURL = vi.fn();
    renderPlugin({ path: `${PATH}?group=group:default/data-quality`, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'Export the figures' }),
    );
    await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    await waitFor(() =>
      expect(file).toHaveBeenCalledWith({
        from: undefined,
        to: undefined,
        group: 'group:default/data-quality',
        format: 'csv',
      }),
    );
    expect(URL.createObjectURL).toHaveBeenCalledOnce();
  });

  it.each([
    ['empty', 'No figures yet'],
    ['forbidden', 'hackathons.programme.read'],
    ['failing', 'The database is away'],
  ] as const)('says so when it is %s', async (variant, words) => {
    renderPlugin({ path: PATH, api: new FakeHackathonsApi(variant) });
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Export/ }),
    ).not.toBeInTheDocument();
  });
});
