import { useTexts } from '../common';

/** The form of a charter that the portal stores. */
export function EditCharterPage() {
  const t = useTexts();
  return <h2>{t('charter.title')}</h2>;
}
