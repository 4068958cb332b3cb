import { useTexts } from '../common';

/** Agreements and sandboxes. */
export function AccessPage() {
  const t = useTexts();
  return <h2>{t('access.title')}</h2>;
}
