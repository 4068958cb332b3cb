import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { projectId } from '../../../dev/fake/projectsData';
import { renderPlugin } from '../../../dev/renderPlugin';

const JUDGING = 'hackathon:default/judging';
const pathOf = (name: string, number = 1) =>
  `/hackathons/default/${name}/projects/${projectId(
    `hackathon:default/${name}`,
    number,
  )}`;
const panel = () => screen.findByRole('region', { name: 'Who judges' });
const declared = (region: HTMLElement) =>
  within(region).findByRole('list', { name: 'Your team declared' });

describe('Who judges', () => {
  it('has a team declare an interest of a judge, and withdraw it', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: pathOf('judging'), api });
    const user = userEvent.setup();

    const region = await panel();
    const judges = await within(region).findByRole('list', { name: 'Judges' });
    const { judges: all } = api.judging.of(JUDGING);
    expect(judges.children).toHaveLength(all.length);
    expect(judges).not.toHaveTextContent('does not judge you');
    await user.click(
      within(region).getByRole('button', {
        name: 'Declare an interest of a judge',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Scores that the judge gave already');
    expect(dialog).toHaveTextContent('The judge sees that your team declared');
    const submit = within(dialog).getByRole('button', { name: 'Declare' });
    expect(submit).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: /Judge/ }));
    await user.click(
      await screen.findByRole('option', { name: all[1].displayName }),
    );
    await user.type(
      within(dialog).getByLabelText(/^Which interest is it/),
      'Was our manager.',
    );
    await user.click(submit);
    const list = await declared(region);
    expect(list).toHaveTextContent('Was our manager.');
    await waitFor(() => expect(judges).toHaveTextContent('does not judge you'));

    await user.click(
      within(list).getByRole('button', {
        name: `Withdraw the interest of ${all[1].displayName}`,
      }),
    );
    const asked = await screen.findByRole('dialog', { name: /^Withdraw/ });
    const withdraw = within(asked).getByRole('button', { name: 'Withdraw' });
    expect(withdraw).toBeDisabled();
    await user.type(
      within(asked).getByLabelText(/^Why is there no such interest/),
      'Another one of that name.',
    );
    await user.click(withdraw);
    await waitFor(() =>
      expect(list).toHaveTextContent('Another one of that name.'),
    );
    expect(within(list).queryByRole('button')).not.toBeInTheDocument();
    expect(judges).not.toHaveTextContent('does not judge you');
  });

  it('tells in a blind event that judges learn nothing of the team', async () => {
    const api = new FakeHackathonsApi();
    const { spec } = api.world.charters.find(
      ({ metadata }) => metadata.name === 'judging',
    )!;
    Object.assign(spec.judging!, { blind: true });
    renderPlugin({ path: pathOf('judging'), api });
    await userEvent.click(
      await within(await panel()).findByRole('button', { name: /^Declare/ }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('neither who nor why');
  });

  it('says when it is too late, and what is missing', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: pathOf('ended'), api });
    const region = await panel();
    await within(region).findByText(/^Judging is closed/);
    expect(within(region).queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells who lacks the permission, and when it could not be read', async () => {
    const api = new FakeHackathonsApi();
    vi.spyOn(api.judging, 'getProjectJudges')
      .mockRejectedValueOnce(new Error('The database sleeps'))
      .mockResolvedValue({
        projectId: projectId(JUDGING, 1),
        judges: [],
        conflicts: [],
        may: { declare: false },
      });
    renderPlugin({ path: pathOf('judging'), api });
    const region = await panel();
    await within(region).findByText(/The database sleeps/);
    await userEvent.click(
      within(region).getByRole('button', { name: /again/ }),
    );
    await within(region).findByText(/names nobody yet/);
    expect(region).toHaveTextContent('hackathons.event.participate');
  });

  it('is for the team alone', async () => {
    renderPlugin({ path: pathOf('judging', 2) });
    await screen.findByRole('region', { name: 'Checkpoints' });
    expect(
      screen.queryByRole('region', { name: 'Who judges' }),
    ).not.toBeInTheDocument();
  });
});
