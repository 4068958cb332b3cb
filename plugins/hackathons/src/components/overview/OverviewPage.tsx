import { useTexts } from '../common';

/** What the hackathon is about, and what the reader has to do. */
export function OverviewPage() {
  const t = useTexts();
  return <h2>{t('overview.title')}</h2>;
}
