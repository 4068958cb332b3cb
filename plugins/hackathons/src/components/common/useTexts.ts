import {
  createUseTexts,
  type TextsOf,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsTranslationRef } from '../../translation';

/** Looks up one text. */
export type Texts = TextsOf<typeof hackathonsTranslationRef>;

/** The texts of the plugin in the reader's language. */
export const useTexts: () => Texts = createUseTexts(hackathonsTranslationRef);
