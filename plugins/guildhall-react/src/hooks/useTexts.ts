import { guildhallReactTranslationRef } from '../translation';
import { createUseTexts } from './createUseTexts';

/** The texts of this package in the reader's language. */
export const useTexts = createUseTexts(guildhallReactTranslationRef);
