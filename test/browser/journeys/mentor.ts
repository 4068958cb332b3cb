import type { Session } from './session';

const MENTORS = '/hackathons/default/fresh-features/mentors';

/** Somebody offers help, and gives it. */
export function mentor(session: Session) {
  describe('mentoring', () => {
    it('offers to mentor, and office hours that teams can book', async () => {
      const page = await session.open(MENTORS);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: 'Offer to mentor' }).click();
      await dialog
        .getByRole('textbox', { name: 'What can teams ask you about?' })
        .fill('governance,');
      await dialog.getByRole('button', { name: 'Offer', exact: true }).click();
      const me = page
        .getByRole('list', { name: /^Mentors/ })
        .getByRole('listitem')
        .filter({ has: page.getByText('you', { exact: true }) });
      await me.getByText('governance').waitFor();

      await page.getByRole('tab', { name: 'Office hours' }).click();
      await page.getByRole('button', { name: 'Offer office hours' }).click();
      await dialog.getByText('That makes 3 slots.').waitFor();
      await dialog.getByRole('textbox', { name: 'Where?' }).fill('Library');
      await dialog.getByRole('button', { name: 'Offer', exact: true }).click();
      await expect
        .poll(() => page.getByText('Library').count(), { timeout: 30_000 })
        .toBe(3);
    });

    it('takes a request from the queue, and resolves it', async () => {
      const page = await session.open(`${MENTORS}?section=help`);
      const topic = 'Who may change the description of a feature?';
      const request = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: topic }) });
      await page.getByText('1 open request').waitFor();
      await request.getByText('Label makers').waitFor();
      await request.getByRole('button', { name: `Claim “${topic}”` }).click();
      await request.getByText(/The claim lapses/).waitFor();

      await request.getByRole('button', { name: `Resolve “${topic}”` }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('textbox', { name: 'What was it?' })
        .fill('The group owns what nobody else does: just write it.');
      await dialog.getByRole('button', { name: 'Resolve' }).click();
      await request.waitFor({ state: 'hidden' });
      await page.goto(`${MENTORS}?section=help&state=resolved`);
      await request.getByText('Resolved', { exact: true }).waitFor();
      await page.getByText('0 open requests').waitFor();
    });
  });
}
