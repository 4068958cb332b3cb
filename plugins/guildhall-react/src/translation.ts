import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The texts of the components that all plugins of Guildhall share. */
export const guildhallReactTranslationRef = createTranslationRef({
  id: 'guildhall-react',
  messages: {
    common: {
      retry: 'Try again',
      loading: 'Loading',
      cancel: 'Cancel',
      newTab: 'opens in a new tab',
    },
    entity: {
      unknown: 'unknown',
      unknownHint: 'The catalog does not know {{entityRef}}.',
      unknownWordHint:
        'A source names “{{word}}”, and no user or group of the catalog was found for that.',
    },
    state: {
      forbiddenTitle: 'You may not see this',
      forbidden:
        'Ask those who look after this portal to grant it to you or to one of your groups.',
      forbiddenPermission:
        'It takes the permission “{{permission}}”. Ask those who look after this portal to grant it to you or to one of your groups.',
      errorTitle: 'This could not be loaded',
      error: 'The portal answered: {{message}}',
      notFoundTitle: 'This does not exist',
      notFound:
        'It was taken away, it was never there, or you may not know of it. Look whether the address is complete.',
    },
    deadline: {
      now: 'now',
      soon: 'in less than a minute',
      justPast: 'less than a minute ago',
    },
    confirm: {
      failed: 'This did not work',
    },
  },
});
