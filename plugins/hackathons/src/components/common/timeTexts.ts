import type { Texts } from './useTexts';

/** The name of a window such as `submission` or `checkpoint:demo`. */
export function windowTitle(
  window: { name: string; title?: string },
  t: Texts,
): string {
  if (window.name.startsWith('checkpoint:')) {
    return t('window.checkpoint', {
      title: window.title ?? window.name.slice('checkpoint:'.length),
    });
  }
  switch (window.name) {
    case 'registration':
      return t('window.registration');
    case 'teams':
      return t('window.teams');
    case 'submission':
      return t('window.submission');
    case 'judging':
      return t('window.judging');
    case 'debrief':
      return t('window.debrief');
    default:
      return window.title ?? window.name;
  }
}

/** What happens at a moment of the schedule. */
export function momentTitle(
  moment: { kind: string; name?: string; title?: string },
  t: Texts,
): string {
  switch (moment.kind) {
    case 'registration-opens':
      return t('moment.registration-opens');
    case 'registration-closes':
      return t('moment.registration-closes');
    case 'start':
      return t('moment.start');
    case 'checkpoint':
      return t('moment.checkpoint', {
        title: moment.title ?? moment.name ?? '',
      });
    case 'submission-deadline':
      return t('moment.submission-deadline');
    case 'judging-from':
      return t('moment.judging-from');
    case 'judging-to':
      return t('moment.judging-to');
    case 'results':
      return t('moment.results');
    case 'debrief':
      return t('moment.debrief');
    case 'end':
      return t('moment.end');
    default:
      return moment.title ?? moment.kind;
  }
}
