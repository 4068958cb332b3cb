import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** All texts of the fields. */
export const scaffolderGuildhallTranslationRef = createTranslationRef({
  id: 'scaffolder.guildhall',
  messages: {
    hackathon: {
      title: 'Hackathon',
      running: 'Runs until {{end}}',
      registration: 'Registration is open until {{closes}}; starts {{start}}',
      preparation: 'Starts {{start}}',
      runningChip: 'running',
      registrationChip: 'registration open',
      preparationChip: 'soon',
      noneTitle: 'No hackathon runs or is open',
      none: 'Those that have ended cannot take new projects. See Hackathons for what is announced.',
      otherChip: 'not open',
      other:
        'It has ended, is not open yet, or the catalog does not have it. Choose another one if you can.',
    },
    asset: {
      title: 'ML assets',
      required: 'Required',
      search: 'Search assets',
      chosen: 'Chosen',
      noOwner: 'no owner',
      more: 'There are more: search to find them.',
      noneTitle: 'No assets',
      none: 'The portal has no ML assets that you may see.',
      noneFound: 'Nothing fits “{{search}}”.',
      withoutHealth:
        'Without health: you may not see the numbers, or the portal does not measure.',
      health: {
        healthy: 'healthy',
        warning: 'warning',
        degraded: 'degraded',
        unknown: 'unknown',
        'not-applicable': 'not measured',
      },
    },
  },
});
