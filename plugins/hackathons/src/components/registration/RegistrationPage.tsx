import { useTexts } from '../common';

/** The reader's registration. */
export function RegistrationPage() {
  const t = useTexts();
  return <h2>{t('registration.title')}</h2>;
}
