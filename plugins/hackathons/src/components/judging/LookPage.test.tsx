import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/judging';
const PATH = '/hackathons/default/judging/judging';
const address = () => screen.getByLabelText('address').textContent;

const isOutbox = (key: string) => key.includes('.outbox:');

type Api = FakeHackathonsApi;

/** The reader's own looks, as the server has them. */
function looksOf(api: Api) {
  return api.judging
    .of(REF)
    .looks.filter(({ judge }) => judge === api.world.me);
}

function lookOf(api: Api, title: string) {
  return looksOf(api).find(look => look.title === title)!;
}

const pathOf = (api: Api, title: string) =>
  `${PATH}/looks/${lookOf(api, title).id}`;

/** Waits until the form of a project is there. */
const formOf = (title: string) =>
  screen.findByRole('form', { name: `Scores of “${title}”` });

async function score(
  user: ReturnType<typeof userEvent.setup>,
  form: HTMLElement,
  scores: [impact: number, feasibility: number, story: number],
) {
  for (const [index, name] of [/^Impact/, /^Feasibility/, /^Story/].entries()) {
    const group = within(form).getByRole('group', { name });
    await user.click(
      within(group).getByRole('radio', { name: String(scores[index]) }),
    );
  }
}

describe('Scoring', () => {
  let api: Api;
  beforeEach(() => {
    localStorage.clear();
    api = new FakeHackathonsApi('judge');
  });

  it('is done by the keyboard: digits, arrows, and what is missing says so', async () => {
    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const user = userEvent.setup();
    const form = await formOf('Half the bill');

    const impact = within(form).getByRole('group', { name: /^Impact/ });
    expect(impact).toHaveAccessibleDescription(/Who is better off/);
    expect(
      within(impact).getByRole('radio', { name: '4' }),
    ).toHaveAccessibleDescription('Several teams work in another way');
    await user.click(
      await within(form).findByRole('button', { name: 'Save and next' }),
    );
    expect(impact).toHaveAccessibleDescription(/Please give a score/);
    await user.keyboard('4');
    expect(within(impact).getByRole('radio', { name: '4' })).toBeChecked();

    const story = within(form).getByRole('group', { name: /^Story/ });
    within(story).getByRole('radio', { name: '0' }).focus();
    await user.keyboard('10');
    expect(within(story).getByRole('radio', { name: '10' })).toBeChecked();
    expect(api.judging.effects).toEqual([]);
  });

  it.each([
    {
      event: 'one that is not blind',
      blind: false,
      shown: ['The Fresh Ones'],
      hidden: [],
    },
    {
      event: 'a blind one',
      blind: true,
      shown: [],
      hidden: ['Names and repository are hidden until results are published.'],
    },
    {
      event: 'a blind one that shows repositories',
      blind: true,
      showRepositories: true,
      shown: [],
      hidden: ['Names are hidden until results are published.'],
    },
  ])(
    'says what is hidden in $event',
    async ({ blind, showRepositories = false, shown, hidden }) => {
      Object.assign(api.judging.of(REF), { blind, showRepositories });
      renderPlugin({ path: pathOf(api, 'Half the bill'), api });
      await formOf('Half the bill');
      const panel = screen.getByRole('region', { name: 'What was submitted' });
      const text = panel.textContent!;
      expect(text.match(/Names[^.]* hidden [^.]*\./g) ?? []).toEqual(hidden);
      expect(text.match(/The Fresh Ones/g) ?? []).toEqual(shown);
      within(panel).getByRole('link', { name: /Demo/ });
      expect(
        within(panel).queryAllByRole('link', { name: /Repository/ }),
      ).toHaveLength(blind && !showRepositories ? 0 : 1);
    },
  );

  it('saves, and goes on with the next project', async () => {
    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const user = userEvent.setup();
    const form = await formOf('Half the bill');

    await score(user, form, [4, 3, 7]);
    await user.type(
      within(form).getByLabelText(/^Comment to the team/),
      'Say what it costs.',
    );
    await user.click(
      within(form).getByRole('switch', { name: /^The team may read/ }),
    );
    await user.click(
      within(form).getByRole('button', { name: 'Save and next' }),
    );
    await formOf('Who broke the join?');
    await waitFor(() =>
      expect(lookOf(api, 'Half the bill')).toMatchObject({
        state: 'scored',
        commentToTeam: 'Say what it costs.',
        shareWithTeam: true,
      }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Who broke the join?' }),
      ).toHaveFocus(),
    );
  });

  it('keeps a draft over a reload', async () => {
    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const user = userEvent.setup();
    await score(user, await formOf('Half the bill'), [5, 1, 0]);
    cleanup();

    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const form = await formOf('Half the bill');
    const impact = within(form).getByRole('group', { name: /^Impact/ });
    expect(within(impact).getByRole('radio', { name: '5' })).toBeChecked();
    expect(form).toHaveTextContent('draft kept');
    expect(api.judging.effects).toEqual([]);
  });

  it('loses nothing without a network, sends nothing twice, and survives a reload in between', async () => {
    const read = vi.spyOn(api.judging, 'getJudgeLook');
    renderPlugin({ path: PATH, api });
    const user = userEvent.setup();
    await screen.findByRole('region', { name: 'How far you are' });
    // The queue is read in advance.
    await waitFor(() => expect(read).toHaveBeenCalledTimes(7));

    api.judging.online = false;
    await user.click(screen.getByRole('link', { name: 'Next project' }));
    for (const title of ['Sleepy pipelines', 'Strangers, welcome']) {
      const form = await formOf(title);
      await score(user, form, [3, 2, 5]);
      await user.click(
        within(form).getByRole('button', { name: 'Save and next' }),
      );
    }
    await formOf('Half the bill');
    expect(
      await screen.findByText('2 changes are saved on this device only'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: /Your queue$/ }));
    expect(
      await screen.findByRole('region', { name: 'How far you are' }),
    ).toHaveTextContent(/3 left of 7/);
    expect(api.judging.effects).toEqual([]);
    cleanup();

    // The first of them arrives, but its answer is lost. Any page of the hackathon sends.
    api.judging.online = true;
    api.judging.lostAnswers = 1;
    renderPlugin({ path: '/hackathons/default/judging', api });
    await waitFor(() => expect(api.judging.effects).toHaveLength(1));
    window.dispatchEvent(new Event('online'));
    await waitFor(() =>
      expect(api.judging.effects).toEqual([
        'score Sleepy pipelines',
        'score Strangers, welcome',
      ]),
    );
    await waitFor(() =>
      expect(Object.keys(localStorage).filter(isOutbox)).toEqual([]),
    );
    expect(lookOf(api, 'Strangers, welcome')).toMatchObject({
      state: 'scored',
      version: 2,
    });
    expect(api.judging.effects).toHaveLength(2);
  });

  it('shows both versions when another device was faster, and takes the one that is chosen', async () => {
    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const user = userEvent.setup();
    const form = await formOf('Half the bill');
    await score(user, form, [4, 4, 4]);
    await api.judging.putJudgeScores(
      lookOf(api, 'Half the bill').id,
      {
        scores: [
          { criterion: 'impact', score: 1 },
          { criterion: 'feasibility', score: 1 },
          { criterion: 'story', score: 1 },
        ],
        version: 1,
      },
      { idempotencyKey: 'elsewhere' },
    );
    await user.click(
      within(form).getByRole('button', { name: 'Save and next' }),
    );

    const choice = await screen.findByRole('region', {
      name: 'A change that was not taken',
    });
    await within(choice).findByText('This was changed elsewhere meanwhile');
    expect(
      within(choice).getByRole('row', { name: /^Impact/ }),
    ).toHaveTextContent('Impact41');
    await user.click(
      within(choice).getByRole('button', { name: /^Use what is on this/ }),
    );
    await waitFor(() => expect(choice).not.toBeInTheDocument());
    expect(lookOf(api, 'Half the bill').scores[0].score).toBe(4);
  });

  it('keeps what is refused, with the reason, until the judge lets it go', async () => {
    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const user = userEvent.setup();
    const form = await formOf('Half the bill');
    await score(user, form, [4, 4, 4]);
    api.world.changesOf(REF).push({
      window: 'judging',
      action: 'hold',
      reason: 'The fire alarm rang.',
      by: 'user:default/jun-sato',
      at: Date.now(),
    });
    await user.click(
      within(form).getByRole('button', { name: 'Save and next' }),
    );
    const kept = await screen.findByRole('region', {
      name: 'A change that was not taken',
    });
    expect(kept).toHaveTextContent('Judging is not open');
    cleanup();

    renderPlugin({ path: PATH, api });
    const notice = await screen.findByText('One change was not taken');
    const link = await screen.findAllByRole('link', { name: 'Half the bill' });
    expect(notice).toBeInTheDocument();
    await user.click(link[0]);
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(screen.queryByText(/not taken/)).not.toBeInTheDocument(),
    );
    expect(lookOf(api, 'Half the bill').scores).toEqual([]);
  });

  it('skips with a reason, undoes it, and stands back from a conflict', async () => {
    renderPlugin({ path: pathOf(api, 'Half the bill'), api });
    const user = userEvent.setup();
    await formOf('Half the bill');

    await user.click(screen.getByRole('button', { name: 'Skip' }));
    let dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /Why\?$/ }));
    await user.click(
      await screen.findByRole('option', { name: 'The team was not there' }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    await formOf('Who broke the join?');
    await waitFor(() =>
      expect(lookOf(api, 'Half the bill')).toMatchObject({
        state: 'skipped',
        skipReason: 'team-absent',
      }),
    );

    await user.click(
      screen.getByRole('link', { name: 'Previous: Half the bill' }),
    );
    await formOf('Half the bill');
    await user.click(
      await screen.findByRole('button', { name: 'Undo the last change' }),
    );
    await waitFor(() =>
      expect(lookOf(api, 'Half the bill').state).toBe('assigned'),
    );

    await user.click(
      screen.getByRole('button', { name: 'Conflict of interest' }),
    );
    dialog = await screen.findByRole('dialog');
    await user.type(
      within(dialog).getByLabelText(/^Which interest/),
      'My brother wrote it.',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Conflict of interest' }),
    );
    await waitFor(() =>
      expect(lookOf(api, 'Half the bill').state).toBe('released'),
    );
    await waitFor(() =>
      expect(address()).not.toBe(pathOf(api, 'Half the bill')),
    );
  });
});
