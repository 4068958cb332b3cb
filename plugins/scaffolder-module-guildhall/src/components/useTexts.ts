import { createUseTexts } from '@guildhall/plugin-guildhall-react';
import { scaffolderGuildhallTranslationRef } from '../translation';

/** The texts of the fields in the reader's language. */
export const useTexts = createUseTexts(scaffolderGuildhallTranslationRef);
