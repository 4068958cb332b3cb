import { lateEntries, pipelinesAfterwards } from './pipelinesAfterwards';
import { entriesOf, type HackathonStory, openPerson, person } from './story';

const HACKATHON = 'hackathon:default/pipelines-on-a-diet';

/** It is over: five teams submitted, and results, debrief and most endings are there. */
export const pipelinesOnADiet: HackathonStory = {
  hackathonRef: HACKATHON,
  tell: at => {
    const others = entriesOf(lateEntries(at), {
      founded: at(-66),
      begun: at(-60, '10:00'),
      submitted: at(-54, '09:10'),
    });
    return {
      source: 'demo',
      ...pipelinesAfterwards(at),
      registrations: [
        openPerson('guest', 'ml-platform', ['python', 'mlops'], at(-80)),
        openPerson(
          'jun.sato',
          'ml-platform',
          ['pipelines', 'testing'],
          at(-79),
          {
            timezone: 'Asia/Tokyo',
          },
        ),
        openPerson('noah.berg', 'ranking', ['machine learning'], at(-78)),
        openPerson(
          'ines.costa',
          'feature-platform',
          ['data engineering'],
          at(-77),
        ),
        openPerson(
          'wei.chen',
          'feature-platform',
          ['go', 'data engineering'],
          at(-77),
        ),
        openPerson('rosa.mendez', 'growth', ['analytics', 'sql'], at(-75)),
        openPerson('tim.fischer', 'growth', ['data engineering'], at(-74)),
        openPerson('dev.patel', 'ranking', ['python', 'testing'], at(-72)),
        openPerson('grace.obi', 'pricing', ['machine learning'], at(-70)),
        openPerson('ivan.petrov', 'ranking', ['machine learning'], at(-70)),
        openPerson('hana.kim', 'ranking', ['python'], at(-69)),
        openPerson('elif.kaya', 'growth', ['analytics'], at(-69), {
          timezone: 'Europe/Istanbul',
        }),
        openPerson('luca.ferri', 'risk', ['sql'], at(-68)),
      ],
      teams: [
        ...others.teams,
        {
          key: 'night-shift',
          name: 'Night shift',
          headline: 'Train only what changed',
          theme: 'compute',
          joining: 'closed',
          members: [person('noah.berg'), person('guest'), person('ines.costa')],
          at: at(-70),
        },
        {
          key: 'light-reading',
          name: 'Light reading',
          headline: 'Materialise what somebody reads',
          theme: 'reads',
          joining: 'closed',
          members: [
            person('wei.chen'),
            person('rosa.mendez'),
            person('jun.sato'),
          ],
          at: at(-68),
        },
        {
          key: 'spare-change',
          name: 'Spare change',
          headline: 'Retries that do not pay twice',
          theme: 'compute',
          joining: 'closed',
          members: [
            person('tim.fischer'),
            person('dev.patel'),
            person('grace.obi'),
          ],
          at: at(-66),
        },
      ],
      projects: [
        ...others.projects,
        {
          team: 'night-shift',
          title: 'Incremental nightly training',
          pitch:
            'Skips models whose inputs did not change, and proves that nothing is lost.',
          theme: 'compute',
          assets: ['component:default/nightly-training'],
          tags: ['training', 'cost'],
          status: 'done',
          at: at(-60, '10:00'),
          records: [
            {
              kind: 'decision',
              title: 'Hash the training data, not its location',
              by: person('noah.berg'),
              at: at(-59, '10:00'),
            },
            {
              kind: 'experiment',
              title: 'Skip by schema alone',
              text: 'Missed two days with new values in old columns.',
              result: 'did-not-work',
              by: person('ines.costa'),
              at: at(-58, '16:00'),
            },
            {
              kind: 'outcome',
              title: 'Four of nine models are skipped on a usual night',
              result: 'worked',
              by: person('noah.berg'),
              at: at(-54, '08:00'),
            },
          ],
          reports: [
            {
              checkpoint: 'midway',
              status: 'on-track',
              text: 'Two nights beside the usual run: same metrics, fewer hours.',
              by: person('noah.berg'),
              at: at(-57, '12:30'),
            },
          ],
          submissions: [
            {
              title: 'Incremental nightly training',
              pitch: 'Skips models whose inputs did not change.',
              by: person('noah.berg'),
              at: at(-55, '20:00'),
            },
            {
              title: 'Incremental nightly training',
              pitch:
                'Skips models whose inputs did not change, and proves that nothing is lost.',
              description:
                'Runs beside the nightly training for a week first. The proof compares the metrics of skipped models with a forced run.',
              by: person('guest'),
              at: at(-54, '09:40'),
            },
          ],
        },
        {
          team: 'light-reading',
          title: 'Materialise on demand',
          pitch:
            'Feature views that nobody read for a week are computed when somebody does.',
          theme: 'reads',
          assets: ['component:default/feature-materialization'],
          tags: ['features', 'cost'],
          status: 'done',
          ending: {
            ending: 'transition',
            to: 'group:default/feature-platform',
            reason:
              'Materialisation is theirs; three views run like this already.',
            by: person('rosa.mendez'),
            at: at(-45, '10:00'),
            answer: {
              answer: 'accepted',
              by: person('omar.haddad'),
              at: at(-38, '10:00'),
            },
          },
          at: at(-60, '11:00'),
          records: [
            {
              kind: 'outcome',
              title:
                'The first read takes 40 seconds, which the dashboards bear and the shop does not',
              result: 'open',
              by: person('wei.chen'),
              at: at(-54, '07:30'),
            },
          ],
          reports: [
            {
              checkpoint: 'midway',
              status: 'at-risk',
              text: 'It works for three views. Names of two readers are missing.',
              by: person('wei.chen'),
              at: at(-57, '13:00'),
            },
          ],
          submissions: [
            {
              title: 'Materialise on demand',
              pitch:
                'Feature views that nobody read for a week are computed when somebody does.',
              by: person('rosa.mendez'),
              at: at(-54, '08:55'),
            },
          ],
        },
        {
          team: 'spare-change',
          title: 'Retries that remember',
          pitch: 'A failed run goes on where it stopped.',
          theme: 'compute',
          assets: ['component:default/continuous-training'],
          tags: ['pipelines'],
          status: 'done',
          ending: {
            ending: 'transition',
            to: 'group:default/ml-platform',
            reason:
              'The scheduler would have to know of it, and that is yours.',
            by: person('dev.patel'),
            at: at(-40, '10:00'),
          },
          at: at(-59, '09:00'),
          records: [
            {
              kind: 'experiment',
              title: 'Checkpoints of every step on shared storage',
              text: 'Writing them took longer than computing again, except for training itself.',
              result: 'did-not-work',
              by: person('grace.obi'),
              at: at(-56, '15:00'),
            },
          ],
          submissions: [
            {
              title: 'Retries that remember',
              pitch:
                'A failed run goes on where it stopped, for the one step that pays.',
              by: person('dev.patel'),
              at: at(-54, '09:58'),
            },
          ],
        },
      ],
    };
  },
};
