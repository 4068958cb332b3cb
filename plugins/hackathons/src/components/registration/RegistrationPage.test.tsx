import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { refuse } from '../../../dev/fake/World';
import { renderPlugin } from '../../../dev/renderPlugin';

const ref = 'hackathon:default/registration';
const path = '/hackathons/default/registration/registration';

describe('the registration', () => {
  it('asks for what the charter asks, sends what was said and shows nothing that was not chosen', async () => {
    const user = userEvent.setup();
    const { api } = renderPlugin({ path });
    const put = vi.spyOn(api.registrations, 'putRegistration');
    const button = await screen.findByRole('button', { name: 'Register' });

    await user.click(button);
    expect(put).not.toHaveBeenCalled();
    expect(
      screen.getByText('2 fields need your attention.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Please accept the code of conduct to take part.'),
    ).toBeInTheDocument();
    const question = screen.getByRole('button', { name: /demo day/ });
    expect(question).toHaveFocus();

    await user.click(question);
    await user.click(await screen.findByRole('option', { name: 'yes' }));
    expect(screen.getByText('1 field needs your attention.')).toBeVisible();
    await user.click(
      screen.getByRole('checkbox', { name: /read the code of conduct/ }),
    );
    await user.type(
      screen.getByRole('textbox', { name: 'Skills' }),
      'Python, SQL{Enter}',
    );
    for (const wish of ['Cheaper training', 'Fresher features']) {
      await user.click(screen.getByRole('button', { name: /Add a wish/ }));
      await user.click(await screen.findByRole('option', { name: wish }));
    }
    await user.click(
      screen.getByRole('button', { name: 'Move Fresher features up' }),
    );
    await user.click(screen.getByRole('switch', { name: 'Skills' }));
    await user.click(screen.getByRole('radio', { name: 'some years' }));
    await user.click(button);

    expect(await screen.findByText('You are registered.')).toBeInTheDocument();
    expect(put.mock.calls[0][1]).toEqual({
      skills: ['Python', 'SQL'],
      choices: ['freshness', 'cost'],
      lookingForTeam: true,
      timezone: expect.any(String),
      answers: { 'on-site': 'yes' },
      attributes: { career: 'some years' },
      shown: ['skills'],
      acceptCodeOfConduct: true,
    });
    expect(put.mock.calls[0][2]?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    // What is saved now is a change, with the version that was read.
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
  });

  it('tells the place in the waiting list, and the way out', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi();
    api.world.register(ref, { state: 'waiting-list', position: 4 });
    renderPlugin({ path, api });
    expect(
      await screen.findByText(/You are on the waiting list/),
    ).toBeInTheDocument();
    expect(screen.getByText(/You are number 4 in line/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText(/^You withdrew\./)).toBeInTheDocument();
  });

  it('says what the server refused, and reads again when somebody else was faster', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi();
    api.world.register(ref, { lookingFor: 'Friends' });
    renderPlugin({ path, api });
    const field = await screen.findByRole('textbox', {
      name: /What you look for/,
    });
    expect(field).toHaveValue('Friends');
    // In another window of the same person.
    api.world.register(ref, { lookingFor: 'People who like SQL' });
    await user.click(
      screen.getByRole('checkbox', { name: /read the code of conduct/ }),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByText(/changed a minute ago/);
    expect(alert).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(
        screen.getByRole('textbox', { name: /What you look for/ }),
      ).toHaveValue('People who like SQL'),
    );

    vi.spyOn(api.registrations, 'putRegistration').mockImplementation(() =>
      refuse(400, 'InputError', 'answers.on-site is "yes", allowed is "no"'),
    );
    await user.click(
      screen.getByRole('checkbox', { name: /read the code of conduct/ }),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByText('answers.on-site is "yes", allowed is "no"'),
    ).toBeInTheDocument();
  });

  it('cannot be begun while registration is closed', async () => {
    renderPlugin({
      path: '/hackathons/default/running/registration',
      api: new FakeHackathonsApi('visitor'),
    });
    expect(
      await screen.findByText(/You cannot register at the moment/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Register' }),
    ).not.toBeInTheDocument();
  });
});
