import { useTexts } from '../common';

/** Forms teams of those who have none, for organisers. */
export function FormationPage() {
  const t = useTexts();
  return <h2>{t('formation.title')}</h2>;
}
