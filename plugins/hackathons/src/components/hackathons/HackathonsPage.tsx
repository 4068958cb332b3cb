import { useTexts } from '../common';

/** All hackathons. */
export function HackathonsPage() {
  const t = useTexts();
  return <h2>{t('list.title')}</h2>;
}
