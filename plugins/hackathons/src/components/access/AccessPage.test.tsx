import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const path = '/hackathons/default/running/access';
const card = async (title: string) =>
  (await screen.findAllByRole('heading', { name: title, level: 4 }))[0].closest(
    'article',
  )!;

describe('access', () => {
  it('lets participants read and sign the version they see, and withdraw', async () => {
    const user = userEvent.setup();
    const { api } = renderPlugin({ path });
    const sign = vi.spyOn(api.agreements, 'signAgreement');
    const samples = await card('Use of clickstream samples');
    expect(samples).toHaveTextContent('not signed');
    expect(samples).toHaveTextContent(
      'Needed forNotebook with a small accelerator',
    );

    await user.click(
      within(samples).getByRole('button', { name: /Read and sign/ }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('The samples stay in the sandbox');
    const button = within(dialog).getByRole('button', { name: 'Sign' });
    expect(button).toBeDisabled();
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(button);
    expect(
      await screen.findByRole('button', { name: /Withdraw your signature/ }),
    ).toBeInTheDocument();
    expect(sign).toHaveBeenCalledWith(
      'hackathon:default/running',
      'clickstream',
      { version: '1.0', digest: expect.stringMatching(/^0+$/) },
      { idempotencyKey: expect.any(String) },
    );
    expect(await card('Use of clickstream samples')).toHaveTextContent(
      'granted',
    );
  });

  it('says what is to be signed before a sandbox, and asks for it for the team', async () => {
    const user = userEvent.setup();
    const api = new FakeHackathonsApi();
    api.sandboxes.missingAgreements = ['clickstream'];
    renderPlugin({ path, api });
    expect(
      await screen.findByText('Sign first: Use of clickstream samples'),
    ).toBeInTheDocument();
    const mine = (await screen.findByText('ready')).closest('article')!;
    expect(within(mine).getByRole('link', { name: /^Open/ })).toHaveAttribute(
      'href',
      'https://notebooks.example.com/t/the-fresh-ones',
    );

    api.sandboxes.missingAgreements = [];
    await user.click(
      within(await card('Use of clickstream samples')).getByRole('button', {
        name: /Read and sign/,
      }),
    );
    let dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(within(dialog).getByRole('button', { name: 'Sign' }));

    const request = vi.spyOn(api.sandboxes, 'requestSandbox');
    await user.click(await screen.findByRole('button', { name: /^Ask for/ }));
    dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('For your team The Fresh Ones.');
    await user.type(within(dialog).getByRole('textbox'), 'A large baseline');
    await user.click(
      within(dialog).getByRole('button', { name: 'Ask for it' }),
    );
    expect(await screen.findByText('asked for')).toBeInTheDocument();
    expect(request.mock.calls[0][1]).toEqual({
      sandbox: 'notebook',
      teamId: '00000000-0000-4000-8000-000000000001',
      reason: 'A large baseline',
    });
  });

  it('lets organisers decide, with a reason when they refuse', async () => {
    const user = userEvent.setup();
    renderPlugin({ path, api: new FakeHackathonsApi('organiser') });
    const signatures = await screen.findByRole('table', { name: 'Signatures' });
    await user.click(
      await within(signatures).findByRole('button', {
        name: 'Decline: Tomas Vega, Use of payment records',
      }),
    );
    let dialog = await screen.findByRole('dialog');
    const decline = within(dialog).getByRole('button', { name: 'Decline' });
    expect(decline).toBeDisabled();
    await user.type(within(dialog).getByRole('textbox'), 'Not in this event.');
    await user.click(decline);
    expect(
      await within(signatures).findByText('Not in this event.'),
    ).toBeInTheDocument();

    const requests = screen.getByRole('table', {
      name: 'Requests for sandboxes',
    });
    await user.click(
      within(requests).getByRole('button', { name: /^Grant: Night Shift/ }),
    );
    dialog = await screen.findByRole('dialog');
    const url = within(dialog).getByRole('textbox', { name: /Address/ });
    // eslint-disable-next-line no-script-url -- what must not become a link
    await user.type(url, 'javascript:alert(1)');
    expect(
      within(dialog).getByRole('button', { name: 'Grant' }),
    ).toBeDisabled();
    await user.clear(url);
    await user.type(url, 'https://notebooks.example.com/t/night-shift');
    await user.click(within(dialog).getByRole('button', { name: 'Grant' }));
    expect(await within(requests).findByText('ready')).toBeInTheDocument();
  });
});
