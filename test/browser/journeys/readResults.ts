import type { Session } from './session';

const PIPELINES = '/hackathons/default/pipelines-on-a-diet';

/** A team reads what came of its work, and says what becomes of it. */
export function readResults(session: Session) {
  describe('after the results', () => {
    it('reads what judges said, without their names, and prints a certificate', async () => {
      const page = await session.open(`${PIPELINES}/results`);
      await page.getByRole('link', { name: 'Your project’s result' }).click();
      await page
        .getByText(/The proof is what convinced me/)
        .first()
        .waitFor();
      await page.getByText(/Keep the failed attempt in the README/).waitFor();
      for (const judge of ['Karl Jonsson', 'Oscar Lund', 'Nina Popova']) {
        expect(await page.getByText(judge).count()).toBe(0);
      }
      await page.getByRole('link', { name: /certificate/i }).click();
      await page.waitForURL('**/certificate');
      await page.getByText('Incremental nightly training').first().waitFor();
      await page.getByText('Best saving').first().waitFor();
    });

    it('proposes an owner for the prototype, and answers for another one', async () => {
      const page = await session.open(`${PIPELINES}/outcomes`);
      const card = (title: string) =>
        page.getByRole('listitem').filter({
          has: page.getByRole('heading', { name: title }),
        });
      await card('Incremental nightly training')
        .getByRole('button', { name: /^Say what becomes of/ })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('radio', { name: /We park it/ })
        .check({ force: true });
      await dialog
        .getByRole('textbox', { name: /learnt/ })
        .fill('Hashing the data takes a tenth of what training takes.');
      await dialog.getByRole('button', { name: 'Say it' }).click();
      await card('Incremental nightly training')
        .getByText('parked', { exact: true })
        .waitFor();

      await card('Retries that remember')
        .getByRole('button', { name: /^Accept/ })
        .click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /accept/i })
        .click();
      await card('Retries that remember')
        .getByText('accepted by an owner')
        .waitFor();
    });

    it('does what came of the debrief, and finds the figures of all hackathons', async () => {
      const page = await session.open(`${PIPELINES}/debrief`);
      await page
        .getByText('Bring baselines of the assets to the kick-off')
        .waitFor();
      await page.goto('/hackathons');
      await page.getByRole('link', { name: /programme|became/i }).click();
      await page.waitForURL('**/hackathons/programme');
      const table = page.getByRole('table', { name: 'Event by event' });
      for (const event of [
        'Feature fair',
        'Labels in order',
        'Pipelines on a diet',
      ]) {
        await table.getByRole('rowheader', { name: event }).waitFor();
      }
    });
  });
}
