import { guildhallReactTranslationRef } from '../translation';
import { createUseTexts, type TextsOf } from './createUseTexts';

type Texts = TextsOf<typeof guildhallReactTranslationRef>;

/** The texts of this package in the reader's language. */
export const useTexts: () => Texts = createUseTexts(
  guildhallReactTranslationRef,
);
