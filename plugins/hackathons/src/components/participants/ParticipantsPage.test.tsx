import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';
import { matchSkills } from './matchSkills';

const PATH = '/hackathons/default/running/participants';
const address = () => screen.getByLabelText('address').textContent;
const list = () => screen.findByRole('list', { name: 'Participants' });
const row = async (name: string) =>
  (await within(await list()).findByRole('link', { name })).closest('li')!;

describe('Participants', () => {
  it('lays what teams look for beside who looks for a team, and leads from the numbers to the people', async () => {
    renderPlugin({ path: PATH });
    const user = userEvent.setup();

    const demand = await screen.findByRole('region', {
      name: 'Who looks for what',
    });
    expect(demand).toHaveTextContent('5 teams with room look for people');
    const skill = within(demand)
      .getByRole('rowheader', { name: 'data engineering' })
      .closest('tr')!;
    await user.click(
      within(skill).getByRole('link', {
        name: /people without a team who have data engineering/,
      }),
    );
    await waitFor(() =>
      expect(address()).toBe(
        `${PATH}?skill=data%20engineering&looking=true&teamless=true`,
      ),
    );
    const people = await list();
    await waitFor(() =>
      expect(people).toHaveTextContent(/^(?!.*Mira Holm).*Tomas Vega/),
    );
    for (const person of people.children) {
      expect(person).toHaveTextContent('looks for a team');
      expect(person).toHaveTextContent('data engineering');
      expect(person).toHaveTextContent('no team');
    }
  });

  it('shows what a person chose to show, page after page, and answers to organisers alone', async () => {
    const { api } = renderPlugin({ path: PATH });
    const user = userEvent.setup();

    const person = await row('Amara Diallo');
    expect(person).toHaveTextContent('machine learning');
    expect(person).toHaveTextContent(
      'Wants to work on: Fresher features › Features that explain themselves › Cheaper training',
    );
    expect(person).toHaveTextContent('Europe/Berlin, now');
    expect(screen.queryByText('Answers')).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/State/)).not.toBeInTheDocument();

    const shown = (await list()).children;
    expect(shown).toHaveLength(50);
    const listed = vi.spyOn(api.registrations, 'listParticipants');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(shown).toHaveLength(53));
    expect(listed).toHaveBeenCalledTimes(1);
  });

  it('shows organisers who waits, with answers', async () => {
    renderPlugin({
      path: `${PATH}?state=waiting-list`,
      api: new FakeHackathonsApi('organiser'),
    });
    const person = await row('ben-ito');
    expect(person).toHaveTextContent('Waiting list');
    expect(person).toHaveTextContent('Will you come to the demo day?yes');
    expect((await list()).children).toHaveLength(1);
  });

  it('tells visitors why they see nobody, and everybody when it does not come', async () => {
    renderPlugin({
      path: '/hackathons/default/registration/participants',
      api: new FakeHackathonsApi('visitor'),
    });
    expect(
      await screen.findByText('Participants see each other'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Register' })).toHaveAttribute(
      'href',
      '/hackathons/default/registration/registration',
    );
  });

  it('counts a skill once a person, regardless of case, what most want first', () => {
    expect(
      matchSkills(
        [{ wantedSkills: ['SQL', 'sql'] }, { wantedSkills: ['Rust', 'sql '] }],
        [{ skills: ['rust', 'Rust', 'Go'] }, { skills: undefined }],
      ),
    ).toEqual([
      { skill: 'sql', teams: 2, people: 0 },
      { skill: 'Rust', teams: 1, people: 1 },
      { skill: 'Go', teams: 0, people: 1 },
    ]);
  });
});
