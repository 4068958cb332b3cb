import type { Session } from './session';

const entity = (kind: string, name: string) =>
  `/catalog/default/${kind}/${name}`;

/** The kinds of Guildhall in the catalog, and the state of the sources. */
export function visitKinds(session: Session) {
  describe('the kinds and the connectors', () => {
    it.each([
      {
        path: entity('hackathon', 'fresh-features'),
        headings: [
          'Fresh features',
          'Charter',
          'Schedule',
          'Criteria and judging',
        ],
      },
      {
        path: entity('prototypetransition', 'streaming-user-features'),
        headings: [
          'Streaming user features',
          'Transition',
          'Gates and deployment',
          'Risks',
        ],
      },
      {
        path: entity('contributionmetric', 'feature-age'),
        headings: ['Freshness', 'Definition'],
      },
    ])('opens $path with its cards', async ({ path, headings }) => {
      const page = await session.open(path);
      for (const name of headings) {
        await page.getByRole('heading', { name }).first().waitFor();
      }
      expect(
        await page.getByText('Nothing is known about this entity').count(),
      ).toBe(0);
    });

    it('lists the assets of a metric, worst first', async () => {
      const page = await session.open(
        `${entity('contributionmetric', 'feature-age')}/assets`,
      );
      const states = page
        .getByRole('table')
        .filter({ hasText: 'User features' })
        .getByRole('row');
      await states
        .nth(1)
        .getByRole('link', { name: 'User features' })
        .waitFor();
    });

    it('says of every connector whether its facts arrive', async () => {
      const page = await session.open('/ml-assets/connectors');
      for (const name of ['Git', 'OpenLineage']) {
        await page.getByRole('heading', { name }).waitFor();
      }
      await expect
        .poll(() => page.getByText('working', { exact: true }).count(), {
          timeout: 30_000,
        })
        .toBe(2);
    });
  });
}
