import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HOUR } from '../../../dev/fake/charters';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/judging';
const PATH = '/hackathons/default/judging/judging';

describe('Queue of a judge', () => {
  beforeEach(() => localStorage.clear());

  it('says how many are left, and leads to the calibration first', async () => {
    renderPlugin({ path: PATH, api: new FakeHackathonsApi('judge') });
    const user = userEvent.setup();

    const standing = await screen.findByRole('region', {
      name: 'How far you are',
    });
    expect(standing).toHaveTextContent(/5 left of 7/);
    await user.click(
      within(standing).getByRole('link', { name: 'Next project' }),
    );
    await screen.findByRole('form', { name: /^Scores of/ });
  });

  it('says why judging is on hold, and when it goes on', async () => {
    const api = new FakeHackathonsApi('judge');
    const until = Date.now() + 2 * HOUR;
    api.world.changesOf(REF).push({
      window: 'judging',
      action: 'hold',
      until,
      reason: 'The fire alarm rang.',
      by: 'user:default/jun-sato',
      at: Date.now(),
    });
    renderPlugin({ path: PATH, api });
    const standing = await screen.findByRole('region', {
      name: 'How far you are',
    });
    expect(standing).toHaveTextContent(
      /Judging is on hold.*The fire alarm rang.*your drafts stay.*It goes on/,
    );
    expect(standing.querySelector('time')).toHaveAttribute(
      'datetime',
      new Date(until).toISOString(),
    );
  });

  it('shows no empty panel to a judge who has nothing to judge', async () => {
    const api = new FakeHackathonsApi('judge');
    api.judging.of(REF).looks = [];
    renderPlugin({ path: PATH, api });
    await screen.findByText('There is nothing for you to judge');
    expect(
      screen.queryByRole('region', { name: 'How far you are' }),
    ).not.toBeInTheDocument();
  });

  it('gives the projects of a judge who leaves to others', async () => {
    const api = new FakeHackathonsApi('judge');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', { name: 'I cannot judge any more' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByLabelText(/^What should/),
      'My train leaves.',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'I cannot judge any more' }),
    );
    expect(
      await screen.findByText('You get no projects while you cannot judge'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Next project')).not.toBeInTheDocument();
    expect(api.judging.of(REF).judges[0]).toMatchObject({
      state: 'absent',
      stateReason: 'My train leaves.',
    });
  });

  it('asks for nothing any more when judging is closed', async () => {
    renderPlugin({
      path: '/hackathons/default/results/judging',
      api: new FakeHackathonsApi('judge'),
    });

    expect(
      await screen.findByRole('region', { name: 'Not scored: 5' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'How far you are' }),
    ).toHaveTextContent(/1 of 7 scored.*not scored/);
    expect(screen.queryByText('Score it')).not.toBeInTheDocument();
    expect(screen.queryByText(/^to do|To do/)).not.toBeInTheDocument();
  });

  it.each([
    ['participant', PATH, 'You are not on the panel'],
    ['judge', '/hackathons/default/running/judging', /^Judging opens/],
    ['judge', '/hackathons/default/results/judging', /^Judging closed/],
  ] as const)(
    'tells a %s at %s why nothing can be scored',
    async (variant, path, text) => {
      renderPlugin({ path, api: new FakeHackathonsApi(variant) });
      expect(await screen.findByText(text)).toBeInTheDocument();
      await waitFor(() =>
        expect(screen.queryByText('Next project')).not.toBeInTheDocument(),
      );
    },
  );
});
