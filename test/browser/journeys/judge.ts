import type { Page } from 'playwright-core';
import type { Session } from './session';

const SEARCH_SPRINT = '/hackathons/default/search-sprint';
const PHONE = { width: 390, height: 844 };

/** Scores each criterion of the project that is open. */
async function score(page: Page, points: Record<string, number>) {
  for (const [criterion, value] of Object.entries(points)) {
    await page
      .getByRole('group', { name: new RegExp(`^${criterion}`) })
      .locator('label')
      .filter({ has: page.getByRole('radio', { name: String(value) }) })
      .click();
  }
}

/** A judge with a phone, in a room whose network comes and goes. */
export function judge(session: Session) {
  describe('judging on a phone', () => {
    it('scores what comes next, blind, and loses nothing without a network', async () => {
      const page = await session.open('/hackathons');
      await page.setViewportSize(PHONE);
      await page.goto(`${SEARCH_SPRINT}/judging`);
      await page.getByText('left of 6').waitFor();
      await page.getByRole('link', { name: 'Next project' }).click();
      const heading = page.getByRole('heading', {
        name: 'A shelf for every empty page',
      });
      await heading.first().waitFor();
      // Nobody says whose work it is.
      for (const name of ['Nothing found', 'Elif Kaya', 'Rosa Méndez']) {
        expect(await page.getByText(name).count()).toBe(0);
      }
      await score(page, { impact: 4, novelty: 3, feasibility: 4 });
      await page
        .getByRole('textbox', { name: 'Comment to the team' })
        .fill('Show it to two buyers.');
      await page.getByRole('button', { name: 'Save and next' }).click();
      await page
        .getByRole('heading', {
          name: 'Features of new products from their neighbours',
        })
        .first()
        .waitFor();

      const context = page.context();
      await context.setOffline(true);
      try {
        await score(page, { impact: 5, novelty: 4, feasibility: 3 });
        await page.getByRole('button', { name: 'Save and next' }).click();
        await page
          .getByText('One change is saved on this device only')
          .waitFor();
        await page
          .getByRole('heading', { name: 'Tests for rare queries' })
          .first()
          .waitFor();
        await score(page, { impact: 3, novelty: 2, feasibility: 5 });
        await page.getByRole('button', { name: 'Save and next' }).click();
        await page
          .getByText('2 changes are saved on this device only')
          .waitFor();
      } finally {
        await context.setOffline(false);
      }
      await page
        .getByText(/saved on this device only/)
        .waitFor({ state: 'hidden' });

      await page.goto(`${SEARCH_SPRINT}/judging`);
      await page.getByRole('heading', { name: 'Scored: 5' }).waitFor();
      await page.getByText('impact 5').first().waitFor();
    });

    it('takes back what was a slip, and stands back from what is not for the judge', async () => {
      const page = await session.open(`${SEARCH_SPRINT}/judging`);
      await page.setViewportSize(PHONE);
      await page
        .getByRole('link', { name: 'Tests for rare queries' })
        .first()
        .click();
      await page.getByRole('button', { name: 'Undo the last change' }).click();
      await page.getByText('As it was before').first().waitFor();
      const recused = page.url();
      await page.getByRole('button', { name: 'Conflict of interest' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('textbox', { name: 'Which interest is it?' })
        .fill('I wrote half of these tests');
      await dialog
        .getByRole('button', { name: 'Conflict of interest' })
        .click();
      // On to what comes next.
      await page.waitForURL(url => url.href !== recused);
      await page.goto(`${SEARCH_SPRINT}/judging`);
      await page.getByText('left of 5').waitFor();
    });
  });
}
