import { useTexts } from '../common';

/** One project. */
export function ProjectPage() {
  const t = useTexts();
  return <h2>{t('projects.title')}</h2>;
}
