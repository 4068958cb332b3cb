import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const tab = (name: RegExp) => screen.findByRole('tab', { name });

/** The `spec` in the preview beside the form. */
async function charterShown() {
  const preview = await screen.findByRole('region', {
    name: 'The charter as YAML',
  });
  return parse(preview.querySelector('pre')!.textContent!).spec;
}

describe('the form of a charter', () => {
  it('begins a hackathon at the assets that need help, checks it field by field, and stores it', async () => {
    const user = userEvent.setup();
    const { api } = renderPlugin({ path: '/hackathons/new' });
    const create = vi.spyOn(api.events, 'createCharter');

    await user.type(
      await screen.findByRole('textbox', { name: /^Title/ }),
      'Fresh Start',
    );
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(
      'fresh-start',
    );
    await user.click(screen.getByRole('button', { name: /Owner/ }));
    await user.click(
      await screen.findByRole('option', { name: /^Data Quality/ }),
    );

    await user.click(await tab(/^Themes/));
    const worst = await screen.findByRole('region', {
      name: 'Assets that need help most',
    });
    await user.click(
      await within(worst).findByRole('button', {
        name: 'Make a theme of User Features',
      }),
    );
    expect(
      await screen.findByRole('group', { name: 'Better User Features' }),
    ).toBeInTheDocument();
    expect(worst).toHaveTextContent('in a theme');
    expect(worst).not.toHaveTextContent('Churn Model');

    // Nobody is told what is missing before they had time to fill it in.
    expect(screen.queryByText(/to mend/)).not.toBeInTheDocument();
    await user.click(await tab(/^Review/));
    expect(await screen.findByText(/things to mend/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Store it in the portal' }),
    ).toBeDisabled();
    await user.click(
      screen.getByRole('button', { name: 'Go to it: spec.schedule.start' }),
    );

    const times: Array<[RegExp, string]> = [
      [/^Registration opens/, '2027-01-04T09:00'],
      [/^Registration closes/, '2027-01-20T18:00'],
      [/^Work starts/, '2027-01-25T09:00'],
      [/^Submissions close/, '2027-01-22T12:00'],
      [/^End/, '2027-02-10T18:00'],
    ];
    expect(screen.getByLabelText(/^Work starts/)).toHaveAccessibleDescription(
      /is missing/i,
    );
    for (const [label, time] of times) {
      await user.type(screen.getByLabelText(label), time);
    }
    await waitFor(() =>
      expect(
        screen.getByLabelText(/^Submissions close/),
      ).toHaveAccessibleDescription(/start/),
    );
    const deadline = screen.getByLabelText(/^Submissions close/);
    await user.clear(deadline);
    await user.type(deadline, '2027-02-01T12:00');

    await user.click(await tab(/^Review/));
    expect(
      await screen.findByText('Nothing is wrong with this charter.'),
    ).toBeInTheDocument();
    const change = screen.getByRole('link', { name: 'Open a change' });
    const address = new URL(change.getAttribute('href')!, 'http://portal');
    expect(address.pathname).toBe(
      '/create/templates/default/hackathon-charter',
    );
    const formData = JSON.parse(address.searchParams.get('formData')!);
    expect(formData.name).toBe('fresh-start');
    expect(parse(formData.charter).spec.themes[0]).toEqual({
      name: 'user-features',
      title: 'Better User Features',
      assets: ['resource:default/user-features'],
      metrics: [
        'contributionmetric:default/feature-freshness',
        'contributionmetric:default/serving-latency',
      ],
    });

    await user.click(
      screen.getByRole('button', { name: 'Store it in the portal' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Fresh Start' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/hackathons/default/fresh-start',
    );
    expect(create.mock.calls[0][0]).toMatchObject({
      kind: 'Hackathon',
      metadata: { name: 'fresh-start' },
      spec: {
        owner: 'group:default/data-quality',
        schedule: { start: '2027-01-25T09:00' },
      },
    });
  });

  it('takes YAML, and tells that somebody else changed the charter', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi('organiser');
    renderPlugin({
      path: '/hackathons/default/running/organise/charter?step=review',
      api,
    });
    await user.click(
      await screen.findByRole('button', { name: 'Edit as YAML' }),
    );
    const dialog = await screen.findByRole('dialog');
    const yaml = within(dialog).getByRole('textbox', { name: /Charter/ });
    const text = (yaml as HTMLTextAreaElement).value;
    await user.clear(yaml);
    await user.click(yaml);
    await user.paste('kind: [');
    expect(
      within(dialog).getByRole('button', { name: 'Take over' }),
    ).toBeDisabled();
    await user.clear(yaml);
    await user.click(yaml);
    await user.paste(text.replace(/location: .*/, 'location: Vienna'));
    await user.click(within(dialog).getByRole('button', { name: 'Take over' }));

    const charter = await api.events.getCharter('hackathon:default/running');
    await api.events.updateCharter(
      'hackathon:default/running',
      charter.entity as never,
      charter.version,
    );
    const save = screen.getByRole('button', { name: 'Save the changes' });
    await waitFor(() => expect(save).toBeEnabled());
    await user.click(save);
    expect(
      await screen.findByText(/Jun Sato changed the charter/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Save the changes' }),
      ).toBeEnabled(),
    );
    await user.click(screen.getByRole('button', { name: 'Save the changes' }));
    expect(await screen.findByText('The charter is saved')).toBeInTheDocument();
  });

  it('asks for hours that people of a team have in common, as many as a day has', async () => {
    const user = userEvent.setup();
    renderPlugin({ path: '/hackathons/new?step=people' });
    const hours = await screen.findByRole('textbox', {
      name: 'Fewest working hours in common',
    });
    expect(hours).toHaveAccessibleDescription(/from nine to five/);
    await user.type(hours, '12{Tab}');
    expect((await charterShown()).teamRules.minSharedHours).toBe(8);
    await user.clear(hours);
    await user.type(hours, '3{Tab}');
    expect((await charterShown()).teamRules.minSharedHours).toBe(3);
    await user.clear(hours);
    await user.tab();
    expect((await charterShown()).teamRules).not.toHaveProperty(
      'minSharedHours',
    );
  });

  it('begins with usual criteria, and writes how projects are judged and what can be won', async () => {
    const user = userEvent.setup();
    renderPlugin({ path: '/hackathons/new?step=judging' });
    await user.click(
      await screen.findByRole('button', {
        name: 'Take impact, novelty and feasibility',
      }),
    );
    const novelty = await screen.findByRole('group', { name: 'Novelty' });
    await user.click(
      within(novelty).getByText('What earns each score (5 of 5)'),
    );
    const two = within(novelty).getByRole('textbox', { name: 'What earns 2' });
    await user.clear(two);
    await user.type(two, 'Seen twice');
    await user.clear(
      within(novelty).getByRole('textbox', { name: 'What earns 4' }),
    );
    expect(novelty).toHaveTextContent('What earns each score (4 of 5)');
    await user.click(screen.getByRole('button', { name: 'Remove Impact' }));
    expect(
      screen.queryByRole('button', { name: /^Take impact/ }),
    ).not.toBeInTheDocument();

    for (const [name, number] of [
      ['Judges for each project', '4'],
      ['Most projects for one judge', '8'],
      ['Finalists ranked once more at the end', '5'],
      ['Votes of each person', '3'],
    ]) {
      await user.type(screen.getByRole('textbox', { name }), `${number}{Tab}`);
    }
    await user.click(
      screen.getByRole('switch', { name: /All judges score one project/ }),
    );
    const repositories = { name: 'Judges see the repositories all the same' };
    expect(screen.queryByRole('switch', repositories)).not.toBeInTheDocument();
    await user.click(
      screen.getByRole('switch', { name: /do not see who is in a team/ }),
    );
    await user.click(screen.getByRole('switch', repositories));
    await user.click(screen.getByRole('button', { name: 'Add an award' }));
    const award = screen.getByRole('group', { name: 'award' });
    await user.type(
      within(award).getByRole('textbox', { name: 'Title' }),
      'Best demo',
    );
    const places = within(award).getByRole('textbox', { name: /^Places/ });
    await user.clear(places);
    await user.type(places, '2{Tab}');

    expect(await charterShown()).toMatchObject({
      criteria: [
        {
          name: 'novelty',
          weight: 1,
          anchors: [
            { score: 1 },
            { score: 2, text: 'Seen twice' },
            { score: 3 },
            { score: 5 },
          ],
        },
        { name: 'feasibility' },
      ],
      judging: {
        looksPerProject: 4,
        maxProjectsPerJudge: 8,
        blind: true,
        showRepositories: true,
        calibration: true,
        finalRound: { finalists: 5 },
        peoplesChoice: { votesPerPerson: 3 },
      },
      awards: [{ name: 'award', title: 'Best demo', places: 2 }],
    });
  });

  it('says how much a sandbox gives, in numbers and in texts', async () => {
    const user = userEvent.setup();
    renderPlugin({ path: '/hackathons/new?step=access' });
    await user.click(
      await screen.findByRole('button', { name: 'Add a sandbox' }),
    );
    const resources = screen.getByRole('group', { name: 'Resources' });
    const add = within(resources).getByRole('button', {
      name: 'Add a resource',
    });
    const write = async (index: number, name: string, amount: string) => {
      await user.click(add);
      await user.type(
        within(resources).getAllByRole('textbox', {
          name: 'Name of the resource',
        })[index],
        name,
      );
      await user.type(
        within(resources).getByRole('textbox', {
          name: `How much of ${name}`,
        }),
        amount,
      );
    };
    await write(0, 'gpuHours', '20');
    await write(1, 'memory', '32Gi');
    await user.click(add);
    const quota = async () => (await charterShown()).sandboxes[0].quota;
    expect(await quota()).toEqual({
      resources: { gpuHours: 20, memory: '32Gi' },
    });
    await user.type(
      within(resources).getAllByRole('textbox', {
        name: 'Name of the resource',
      })[2],
      'memory',
    );
    expect(
      await within(resources).findByText('This name is there already.'),
    ).toBeInTheDocument();
    await user.click(
      within(resources).getByRole('button', { name: 'Remove gpuHours' }),
    );
    expect(await quota()).toEqual({ resources: { memory: '32Gi' } });
  });

  it('offers what earlier debriefs asked for, and lets a hackathon take it', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi('organiser');
    const proposal = {
      id: 'p-1',
      hackathonRef: 'hackathon:default/ended',
      hackathonTitle: 'Pipelines on a diet',
      name: 'faster-reviews',
      title: 'Faster reviews',
      description: 'Models wait for weeks.',
      assets: ['resource:default/user-features'],
      state: 'open' as const,
      mayEdit: false,
      version: 4,
      createdAt: '2026-11-01T10:00:00Z',
      updatedAt: '2026-11-01T10:00:00Z',
    };
    const open = [proposal];
    vi.spyOn(api.debrief, 'listThemeProposals').mockImplementation(
      async () => ({
        items: [...open],
        nextCursor: null,
        total: open.length,
      }),
    );
    const update = vi
      .spyOn(api.debrief, 'updateThemeProposal')
      .mockImplementation(async () => {
        open.pop();
        return { ...proposal, state: 'taken' };
      });
    renderPlugin({
      path: '/hackathons/default/running/organise/charter?step=themes',
      api,
    });
    const panel = await screen.findByRole('region', {
      name: 'Themes from earlier debriefs',
    });
    expect(panel).toHaveTextContent('From the debrief of Pipelines on a diet');
    await user.click(
      within(panel).getByRole('button', {
        name: 'Make a theme of Faster reviews',
      }),
    );
    expect(
      await screen.findByRole('group', { name: 'Faster reviews' }),
    ).toBeInTheDocument();
    await user.click(
      within(panel).getByRole('button', {
        name: 'Mark Faster reviews as taken',
      }),
    );
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    expect(update).toHaveBeenCalledWith(
      'p-1',
      { state: 'taken', takenBy: 'hackathon:default/running', version: 4 },
      expect.anything(),
    );
    expect((await charterShown()).themes).toContainEqual({
      name: 'faster-reviews',
      title: 'Faster reviews',
      description: 'Models wait for weeks.',
      assets: ['resource:default/user-features'],
    });
  });
});
