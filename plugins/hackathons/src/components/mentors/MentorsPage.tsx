import { useTexts } from '../common';

/** Mentors, requests for help and office hours. */
export function MentorsPage() {
  const t = useTexts();
  return <h2>{t('mentors.title')}</h2>;
}
