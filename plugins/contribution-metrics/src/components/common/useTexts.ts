import {
  createUseTexts,
  type TextsOf,
} from '@guildhall/plugin-guildhall-react';
import { contributionMetricsTranslationRef } from '../../translation';

/** Looks up one text. */
export type Texts = TextsOf<typeof contributionMetricsTranslationRef>;

/** The texts of the plugin in the reader's language. */
export const useTexts: () => Texts = createUseTexts(
  contributionMetricsTranslationRef,
);
