import { useTexts } from '../common';

/** What organisers decide. */
export function OrganisePage() {
  const t = useTexts();
  return <h2>{t('organise.title')}</h2>;
}
