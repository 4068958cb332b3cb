import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { projectId } from '../../../dev/fake/projectsData';
import { renderPlugin } from '../../../dev/renderPlugin';

const OWN = projectId('hackathon:default/ended', 1);
const OTHER = projectId('hackathon:default/ended', 2);
const path = (id: string, more = '') =>
  `/hackathons/default/ended/results/projects/${id}${more}`;
const region = (name: string) => screen.findByRole('region', { name });

describe('What a team gets back', () => {
  it('tells place, score by criterion with what it means, comments and awards', async () => {
    renderPlugin({ path: path(OWN) });
    expect(await region('Where it stands')).toHaveTextContent(
      /2 of 12.*number 2 in the final round/,
    );
    const criteria = await region('By criterion');
    expect(criteria).toHaveTextContent(/Impact50% of the score\d\.\d\d/);
    expect(criteria).toHaveTextContent('“One team works better with it.”');
    expect(await region('What judges wrote')).toHaveTextContent(
      /Without names.*I understood it within a minute/,
    );
    expect(await region('Awards')).toHaveTextContent('Grand prize, place 2');
    expect(
      screen.getByRole('link', { name: 'Open the certificate' }),
    ).toBeInTheDocument();
  });

  it('says under which policy nothing of what judges wrote is shown', async () => {
    const api = new FakeHackathonsApi();
    const result = await api.results.getProjectResult(OWN);
    vi.spyOn(api.results, 'getProjectResult').mockResolvedValue({
      ...result,
      policy: 'never',
      comments: [],
    });
    renderPlugin({ path: path(OWN), api });
    expect(await region('What judges wrote')).toHaveTextContent(
      'The organisers chose at the start',
    );
  });

  it.each(['', '/certificate'])('is not for other teams%s', async page => {
    renderPlugin({ path: path(OTHER, page) });
    expect(await screen.findByText('This is for the team')).toBeInTheDocument();
    expect(screen.queryByText(/points|score/i)).not.toBeInTheDocument();
  });

  it('waits for the publication', async () => {
    renderPlugin({
      path: `/hackathons/default/judging/results/projects/${projectId(
        'hackathon:default/judging',
        1,
      )}`,
    });
    expect(
      await screen.findByText('Results are not published yet'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Open the certificate' }),
    ).not.toBeInTheDocument();
  });

  it('is announced on the page of the project', async () => {
    renderPlugin({ path: `/hackathons/default/ended/projects/${OWN}` });
    const panel = await region('Result');
    expect(panel).toHaveTextContent(/Place 2 of 12.*Grand prize, place 2/);
    expect(
      screen.getByRole('link', { name: 'See all that judges said' }),
    ).toHaveAttribute('href', expect.stringContaining(OWN));
  });

  it('makes out the certificate to the team or to one of its members', async () => {
    renderPlugin({ path: path(OWN, '/certificate') });
    expect(
      await screen.findByRole('article', {
        name: 'Certificate of The Fresh Ones for Fresher user features',
      }),
    ).toHaveTextContent(/Amara Diallo.*Grand prize, place 2/);
    await userEvent.click(screen.getByRole('button', { name: /Made out to/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Ada Okoye' }),
    );
    expect(
      await screen.findByRole('article', {
        name: 'Certificate of Ada Okoye for Fresher user features',
      }),
    ).toHaveTextContent('of team The Fresh Ones');
    expect(screen.getByLabelText('address')).toHaveTextContent('ada-okoye');
  });
});
