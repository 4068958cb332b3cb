import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogGuildhallTranslationRef } from '../../translation';

/** The texts of the cards in the reader's language. */
export function useTexts(): TranslationFunction<
  typeof catalogGuildhallTranslationRef.T
> {
  return useTranslationRef(catalogGuildhallTranslationRef).t;
}
