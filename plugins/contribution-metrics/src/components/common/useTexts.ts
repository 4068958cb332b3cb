import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { contributionMetricsTranslationRef } from '../../translation';

/** The texts of the plugin in the reader's language. */
export function useTexts() {
  return useTranslationRef(contributionMetricsTranslationRef).t;
}

/** Looks up one text. */
export type Texts = ReturnType<typeof useTexts>;
