import {
  useTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';

/** Looks up one text of a translation ref: `TextsOf<typeof myTranslationRef>`. */
export type TextsOf<TRef extends TranslationRef<string, any>> =
  TranslationFunction<TRef['T']>;

/**
 * Makes the hook with which a plugin reads its texts in the reader's language.
 *
 * Give the hook its type by name, `const useTexts: () => Texts = createUseTexts(ref)` with
 * `type Texts = TextsOf<typeof ref>`: written out, the types of all texts take gigabytes to compile.
 */
export function createUseTexts<TMessages extends { [key in string]: string }>(
  translationRef: TranslationRef<string, TMessages>,
): () => TranslationFunction<TMessages> {
  return function useTexts() {
    return useTranslationRef(translationRef).t;
  };
}
