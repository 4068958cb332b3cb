import { useTexts } from '../common';

/** Teams of the hackathon. */
export function TeamsPage() {
  const t = useTexts();
  return <h2>{t('teams.title')}</h2>;
}
