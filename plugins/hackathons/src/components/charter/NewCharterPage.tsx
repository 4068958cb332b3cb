import { useTexts } from '../common';

/** The form of a new charter. */
export function NewCharterPage() {
  const t = useTexts();
  return <h2>{t('charter.title')}</h2>;
}
