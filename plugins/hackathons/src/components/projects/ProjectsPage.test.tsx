import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const PATH = '/hackathons/default/running/projects';
const REF = 'hackathon:default/running';
const address = () => screen.getByLabelText('address').textContent;

describe('Projects', () => {
  it('filters by the address, and by what is typed', async () => {
    renderPlugin({ path: `${PATH}?wantsHelp=true` });
    const user = userEvent.setup();

    const list = await screen.findByRole('list', { name: 'Projects' });
    expect(list.children).toHaveLength(2);
    await user.type(screen.getByLabelText('Search projects'), 'three');
    await waitFor(() => expect(list.children).toHaveLength(1));
    expect(list).toHaveTextContent('Who owns the usage logs?');
    expect(address()).toBe(`${PATH}?q=three&wantsHelp=true`);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(list.children).toHaveLength(4));
    expect(address()).toBe(PATH);
  });

  it('has a team describe its project when there is none', async () => {
    const api = new FakeHackathonsApi();
    api.projects.projectsOf(REF).length = 0;
    delete api.world.teams.get(REF)!.projectId;
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();

    await screen.findByText('No projects yet');
    await user.click(
      screen.getByRole('button', { name: 'Describe your project' }),
    );
    const dialog = await screen.findByRole('dialog');
    const create = within(dialog).getByRole('button', {
      name: 'Create the project',
    });
    expect(create).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/^Title/), 'Fewer, better');
    await user.click(create);
    const list = await screen.findByRole('list', { name: 'Projects' });
    expect(list).toHaveTextContent('Team The Fresh Ones');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Describe your project' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('says that a project is not there', async () => {
    renderPlugin({ path: `${PATH}/00000000-0000-4000-8000-00000000dead` });
    expect(
      await screen.findByRole('link', { name: 'All projects' }),
    ).toBeInTheDocument();
    expect(screen.getByText('There is no such project')).toBeInTheDocument();
  });

  it('shows which reports are late or missing, checkpoint by checkpoint', async () => {
    renderPlugin({ path: '/hackathons/default/running/checkpoints' });
    const user = userEvent.setup();

    const row = async (name: RegExp) =>
      await screen.findByRole('row', { name });
    expect(await row(/Strangers, welcome/)).toHaveTextContent(/at risk.*late/);
    expect(await row(/Three sentences/)).toHaveTextContent('missing');
    expect(
      screen.getByRole('columnheader', { name: /Plan and baseline/ }),
    ).toHaveTextContent('3 of 4 reported, 1 late');

    await user.click(screen.getByRole('button', { name: /Checkpoint$/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Plan and baseline' }),
    );
    await user.click(screen.getByRole('button', { name: /Status$/ }));
    await user.click(await screen.findByRole('option', { name: 'Missing' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(address()).toBe(
      '/hackathons/default/running/checkpoints?checkpoint=plan&status=missing',
    );
  });
});
