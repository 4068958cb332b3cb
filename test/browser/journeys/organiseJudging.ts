import { fillHackathon, judgedTeams } from '../support/hackathons';
import type { Session } from './session';

const NOW = '/hackathons/default/judged-now';
const BEFORE = '/hackathons/default/judged-before';

/** An organiser has projects judged, and publishes what comes of it. */
export function organiseJudging(session: Session) {
  describe('organising the judging', () => {
    beforeAll(async () => {
      const { url } = session.portal();
      await fillHackathon(
        url,
        'judged-now',
        judgedTeams(
          [
            { user: 'amara.diallo', title: 'Alarms that explain themselves' },
            { user: 'wei.chen', title: 'Backfills in an hour' },
            { user: 'yara.silva', title: 'Clicks without bots' },
            { user: 'tim.fischer', title: 'Dashboards that load' },
          ],
          3,
        ),
      );
      await fillHackathon(
        url,
        'judged-before',
        judgedTeams(
          [
            {
              user: 'yara.silva',
              title: 'One schema for events',
              scores: {
                'karl.jonsson': [5, 4, 4],
                'lena.brandt': [4, 4, 5],
                'oscar.lund': [5, 5, 4],
              },
            },
            {
              user: 'tim.fischer',
              title: 'Two clicks to a baseline',
              scores: {
                'karl.jonsson': [2, 3, 3],
                'lena.brandt': [2, 2, 3],
                'oscar.lund': [3, 3, 3],
              },
            },
          ],
          13,
        ),
      );
    }, 150_000);

    it('assigns projects to judges without conflicts, and gives one more look where it helps', async () => {
      const page = await session.open(`${NOW}/judging/panel`);
      await page
        .getByRole('tab', { name: 'Assignment' })
        .or(page.getByRole('link', { name: 'Assignment' }))
        .first()
        .click();
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByText('All judges are comparable').waitFor();
      await page.getByRole('button', { name: 'Assign', exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Assign' })
        .click();
      await page.getByText('The projects are assigned').first().waitFor();

      await page
        .getByRole('tab', { name: 'Conflicts' })
        .or(page.getByRole('link', { name: 'Conflicts' }))
        .first()
        .click();
      // Karl and Amara are of risk, Lena and Wei of the feature platform.
      await page
        .getByRole('row')
        .filter({ hasText: 'Karl Jonsson' })
        .filter({ hasText: 'Alarms that explain themselves' })
        .filter({ hasText: 'same group' })
        .waitFor();
      await page
        .getByRole('row')
        .filter({ hasText: 'Lena Brandt' })
        .filter({ hasText: 'Backfills in an hour' })
        .waitFor();

      await page
        .getByRole('tab', { name: 'One more look' })
        .or(page.getByRole('link', { name: 'One more look' }))
        .first()
        .click();
      await page
        .getByRole('button', { name: /^Give “Dashboards that load”/ })
        .click();
      await page
        .getByText(/looks at “Dashboards that load”, too/)
        .first()
        .waitFor();
    });

    it('gives an award, publishes, and everybody reads it', async () => {
      const page = await session.open(`${BEFORE}/results`);
      await page.getByText('There are no results yet').waitFor();
      await page.getByRole('link', { name: 'Open the draft' }).click();
      await page.getByRole('button', { name: 'Fill by place' }).click();
      await page.getByRole('button', { name: 'Save awards' }).click();
      await page.getByText('Awards saved').first().waitFor();
      await page
        .getByRole('textbox', { name: 'Announcement' })
        .fill('Both go on.');
      await page
        .getByRole('button', { name: 'Publish results', exact: true })
        .click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Publish results' })
        .click();
      await page.getByText('Results published').first().waitFor();

      await page.goto(`${BEFORE}/results`);
      await page.getByText('Both go on.').waitFor();
      await page.getByText('Best of all').first().waitFor();
      await page
        .getByRole('heading', { name: 'How this was worked out' })
        .waitFor();
      expect(await page.getByText('Karl Jonsson').count()).toBe(0);
    });
  });
}
