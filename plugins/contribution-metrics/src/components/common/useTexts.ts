import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { contributionMetricsTranslationRef } from '../../translation';

/** Looks up one text. */
export type Texts = TranslationFunction<
  (typeof contributionMetricsTranslationRef)['T']
>;

/** The texts of the plugin in the reader's language. */
export function useTexts(): Texts {
  return useTranslationRef(contributionMetricsTranslationRef).t;
}
