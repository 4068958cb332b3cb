import { useTexts } from '../common';

/** What could be built. */
export function IdeasPage() {
  const t = useTexts();
  return <h2>{t('ideas.title')}</h2>;
}
