import type { Page } from 'playwright-core';
import type { Session } from './session';

const rows = (page: Page) =>
  page.getByRole('table', { name: 'ML assets' }).getByRole('row');
const row = (page: Page, name: string) =>
  rows(page).filter({ has: page.getByRole('rowheader', { name }) });

/** A data scientist looks for an asset among all. */
export function findAsset(session: Session) {
  describe('finding an asset', () => {
    it('leads from the list to a row by search and filters, and keeps them in the address', async () => {
      const page = await session.open('/ml-assets');
      await row(page, 'User features').waitFor();

      await page
        .getByRole('searchbox', { name: 'Search assets' })
        .fill('features');
      await page.waitForURL(/q=features/);
      await page.getByRole('button', { name: /^Type/ }).click();
      await page.getByRole('option', { name: 'feature view' }).click();
      await page.keyboard.press('Escape');
      await page.waitForURL(/type=feature-view/);
      await page
        .getByRole('button', { name: /^Health/ })
        .first()
        .click();
      await page.getByRole('option', { name: 'degraded' }).click();
      await page.keyboard.press('Escape');
      await page.waitForURL(/health=degraded/);
      // The head and one asset; the list of the filters before stays until this one has arrived.
      await expect.poll(() => rows(page).count(), { timeout: 30_000 }).toBe(2);
      const shared = page.url();

      await page.reload();
      await row(page, 'User features').waitFor();
      expect(page.url()).toBe(shared);
      await expect.poll(() => rows(page).count(), { timeout: 30_000 }).toBe(2);
      expect(
        await page
          .getByRole('searchbox', { name: 'Search assets' })
          .inputValue(),
      ).toBe('features');

      await page.getByRole('button', { name: 'Clear filters' }).click();
      await row(page, 'Feature materialization').waitFor();
      expect(new URL(page.url()).search).toBe('');
    });

    it('says what to do when nothing matches', async () => {
      const page = await session.open('/ml-assets?q=no-such-asset');
      await page.getByText('No asset matches these filters').waitFor();
      await page
        .getByRole('status')
        .getByRole('button', { name: 'Clear filters' })
        .click();
      await row(page, 'User features').waitFor();
    });

    it('shows owner, stewards and this month’s lead of an asset in its row', async () => {
      const page = await session.open('/ml-assets?q=user');
      const found = row(page, 'User features');
      await found.getByRole('link', { name: 'Feature platform' }).waitFor();
      await found
        .getByRole('button', { name: 'Docs stewards: Sofia Lind' })
        .waitFor();
      const until = await found.getByText(/^until \d/).textContent();
      expect(until).toMatch(/^until \d{1,2} \w+/);
      const lead = await found
        .getByRole('cell')
        .filter({ hasText: until! })
        .getByRole('link')
        .textContent();

      await page
        .getByRole('link', { name: 'User features', exact: true })
        .click();
      await page
        .getByRole('heading', { name: 'Ownership and stewardship' })
        .waitFor();
      await page.getByText(`${lead} ${until}`).waitFor();
    });

    it('marks an owner that the catalog does not know', async () => {
      const page = await session.open('/ml-assets?q=churn');
      await row(page, 'Churn model').getByText('unknown: bob').waitFor();
    });
  });
}
