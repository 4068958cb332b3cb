import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { projectId } from '../../../dev/fake/projectsData';
import { renderPlugin } from '../../../dev/renderPlugin';

const RUNNING = 'hackathon:default/running';
const JUDGING = 'hackathon:default/judging';
const pathOf = (hackathonRef: string, number = 1) =>
  `/hackathons/${hackathonRef.split(':')[1]}/projects/${projectId(
    hackathonRef,
    number,
  )}`;
const panel = (name: string) => screen.findByRole('region', { name });

describe('Project', () => {
  it('says who changed the project meanwhile, and keeps what was typed', async () => {
    const api = new FakeHackathonsApi();
    renderPlugin({ path: pathOf(RUNNING), api });
    const user = userEvent.setup();

    await screen.findByRole('heading', { name: 'Fresher user features' });
    const [project] = api.projects.projectsOf(RUNNING);
    await user.click(screen.getAllByRole('button', { name: 'Edit' })[0]);
    const dialog = await screen.findByRole('dialog', {
      name: 'Edit the project',
    });
    const title = within(dialog).getByLabelText(/^Title/);
    await user.clear(title);
    await user.type(title, 'Fresh by breakfast');
    Object.assign(project, { pitch: 'Shorter.', version: 2 });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const alert = await within(dialog).findByRole('alert');
    expect(alert).toHaveTextContent('Mira Holm changed the project');
    await user.click(within(alert).getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(within(dialog).getByLabelText(/^Pitch/)).toHaveValue('Shorter.'),
    );
    expect(title).toHaveValue('Fresh by breakfast');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Fresh by breakfast' });
    expect(project).toMatchObject({ pitch: 'Shorter.', version: 3 });
  });

  it('shows an experiment that did not work, with what was measured', async () => {
    renderPlugin({ path: pathOf(RUNNING) });
    const user = userEvent.setup();

    const records = await panel('What was decided and tried');
    const failed = within(records)
      .getByRole('heading', { name: 'Recompute everything every ten minutes' })
      .closest('li')!;
    expect(failed).toHaveTextContent('did not work');
    expect(failed).toHaveTextContent('Cluster load: 31 → 97 %');

    await user.click(
      within(records).getByRole('button', { name: 'Add a record' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Add a record' });
    await user.type(within(dialog).getByLabelText(/^Title/), 'Twice as many');
    await user.click(
      within(dialog).getByRole('button', { name: /How did it end/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'did not work' }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const added = await within(records).findByRole('heading', {
      name: 'Twice as many',
    });
    expect(added.closest('li')).toHaveTextContent('did not work');
  });

  it('wants a reason for a report that is late, and marks it', async () => {
    const api = new FakeHackathonsApi();
    api.projects.projectsOf(RUNNING)[0].reports.length = 0;
    renderPlugin({ path: pathOf(RUNNING), api });
    const user = userEvent.setup();

    const checkpoints = await panel('Checkpoints');
    const [late] = within(checkpoints).getAllByRole('listitem');
    expect(late).toHaveTextContent('missing');
    await user.click(within(late).getByRole('button', { name: 'Report' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Report' });
    expect(send).toBeDisabled();
    await user.type(
      within(dialog).getByLabelText(/^Why is it late/),
      'The data came on Friday.',
    );
    await user.click(send);
    await waitFor(() => expect(late).toHaveTextContent('late'));
    expect(late).toHaveTextContent('The data came on Friday.');
    expect(late).not.toHaveTextContent('missing');
  });

  it('submits, and submits a second version that counts', async () => {
    renderPlugin({ path: pathOf(RUNNING) });
    const user = userEvent.setup();

    const submission = await panel('Submission');
    expect(submission).toHaveTextContent('Nothing is submitted yet.');
    for (const button of ['Submit', 'Submit a new version']) {
      await user.click(
        await within(submission).findByRole('button', { name: button }),
      );
      const dialog = await screen.findByRole('dialog');
      await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
    }
    expect(submission).toHaveTextContent('Version 2 counts');
    const versions = within(submission).getByRole('list', { name: 'Versions' });
    expect(versions.children).toHaveLength(2);
    expect(versions.children[0]).toHaveTextContent('counts');
    expect(versions.children[1]).not.toHaveTextContent('counts');
  });

  it.each([
    { judging: {}, says: [] },
    {
      judging: { blind: true },
      says: [/nor the repository and links into it/, /do not name your team/],
    },
    {
      judging: { blind: true, showRepositories: true },
      says: [/They do see the repository/, /do not name your team/],
    },
  ])(
    'says before submitting what judges see: $judging',
    async ({ judging, says }) => {
      const api = new FakeHackathonsApi();
      const charter = api.world.charters.find(
        ({ metadata }) => metadata.name === 'running',
      )!;
      Object.assign(charter.spec, {
        judging: {
          judges: [],
          looksPerProject: 3,
          feedback: 'never',
          ...judging,
        },
      });
      renderPlugin({ path: pathOf(RUNNING), api });
      await userEvent.click(
        await within(await panel('Submission')).findByRole('button', {
          name: 'Submit',
        }),
      );
      const dialog = await screen.findByRole('dialog');
      const notes = within(dialog).queryAllByRole('note');
      expect(notes).toHaveLength(says.length ? 1 : 0);
      for (const said of says) {
        expect(notes[0]).toHaveTextContent(said);
      }
    },
  );

  it('shows a judge of a blind event that names and repository are hidden', async () => {
    const api = new FakeHackathonsApi('judge');
    const [project] = api.projects.projectsOf(JUDGING);
    Object.assign(project, {
      blinded: true,
      repositoryHidden: true,
      teamName: '',
      members: [],
      repositoryUrl: undefined,
    });
    renderPlugin({ path: pathOf(JUDGING), api });
    const about = await panel('About');
    expect(about).toHaveTextContent(
      'Names and repository are hidden until results are published.',
    );
    expect(about).not.toHaveTextContent(/Team|Repository/);
  });

  it('is locked after the deadline', async () => {
    renderPlugin({ path: pathOf(JUDGING) });

    const submission = await panel('Submission');
    expect(submission).toHaveTextContent('The deadline has passed.');
    expect(submission).toHaveTextContent('Version 1 counts');
    expect(
      within(submission).queryByRole('button', { name: /Submit|Withdraw/ }),
    ).not.toBeInTheDocument();
  });

  it('wants a reason for what is submitted late, after it was reopened', async () => {
    const api = new FakeHackathonsApi();
    await api.projects.reopenSubmission(projectId(JUDGING, 1), {
      until: new Date(Date.now() + 3_600_000).toISOString(),
      reason: 'The network was down.',
    });
    renderPlugin({ path: pathOf(JUDGING), api });
    const user = userEvent.setup();

    const submission = await panel('Submission');
    expect(submission).toHaveTextContent('The network was down.');
    await user.click(
      within(submission).getByRole('button', { name: 'Submit a new version' }),
    );
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: 'Submit' });
    expect(submit).toBeDisabled();
    await user.type(
      within(dialog).getByLabelText(/^Why is it late/),
      'No network.',
    );
    await user.click(submit);
    await waitFor(() => expect(submission).toHaveTextContent('No network.'));
    expect(submission).toHaveTextContent('Version 2 counts');
  });

  it('lets an organiser reopen it with a reason', async () => {
    const api = new FakeHackathonsApi('organiser');
    const reopen = vi.spyOn(api.projects, 'reopenSubmission');
    renderPlugin({ path: pathOf(JUDGING), api });
    const user = userEvent.setup();

    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Reopen' });
    expect(confirm).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/^Reason/), 'They were ill.');
    await user.click(confirm);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(reopen.mock.calls[0][1].reason).toBe('They were ill.');
    expect(await panel('Submission')).toHaveTextContent('They were ill.');
  });

  it('takes feedback of mentors', async () => {
    const api = new FakeHackathonsApi('mentor');
    renderPlugin({ path: pathOf(RUNNING), api });
    const user = userEvent.setup();

    const feedback = await panel('Feedback');
    await user.click(
      within(feedback).getByRole('button', { name: 'Give feedback' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByLabelText(/^What would you tell/),
      'Show it to the ranking team.',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Give feedback' }),
    );
    await waitFor(() =>
      expect(feedback).toHaveTextContent('Show it to the ranking team.'),
    );
    expect(
      within(feedback).queryByRole('button', { name: 'Mark as read' }),
    ).not.toBeInTheDocument();
  });
});
