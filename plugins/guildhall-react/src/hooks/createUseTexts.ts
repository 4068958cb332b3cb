import {
  useTranslationRef,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';

/** Keys without the endings by which plural forms are told apart. */
type TextKey<TMessages> = keyof TMessages extends infer TKey
  ? TKey extends `${infer TBase}_${
      | 'zero'
      | 'one'
      | 'two'
      | 'few'
      | 'many'
      | 'other'}`
    ? TBase
    : TKey & string
  : never;

/** The text of a key, or one of its plural forms. */
type MessageOf<TMessages, TKey extends string> = TKey extends keyof TMessages
  ? TMessages[TKey]
  : `${TKey}_other` extends keyof TMessages
  ? TMessages[`${TKey}_other`]
  : never;

/** Names between braces. */
type ParameterOf<TMessage> =
  TMessage extends `${string}{{${infer TName}}}${infer TRest}`
    ? TName | ParameterOf<TRest>
    : never;

type Values<TMessages, TKey extends string> = {
  [name in ParameterOf<MessageOf<TMessages, TKey>>]: name extends 'count'
    ? number
    : string | number;
} & (TKey extends keyof TMessages ? unknown : { count: number });

/**
 * Looks up one text of a translation ref: `TextsOf<typeof myTranslationRef>`. It checks key and values like the function that Backstage
 * types, but looks at the one text alone: over a thousand texts, the compiler runs out of memory with the other.
 */
export type TextsOf<TRef extends TranslationRef<string, any>> = <
  TKey extends TextKey<TRef['T']>,
>(
  key: TKey,
  ...values: {} extends Values<TRef['T'], TKey>
    ? [values?: Values<TRef['T'], TKey>]
    : [values: Values<TRef['T'], TKey>]
) => string;

/**
 * Makes the hook with which a plugin reads its texts in the reader's language.
 *
 * Give the hook its type by name, `const useTexts: () => Texts = createUseTexts(ref)` with `type Texts = TextsOf<typeof ref>`.
 */
export function createUseTexts<TRef extends TranslationRef<string, any>>(
  translationRef: TRef,
): () => TextsOf<TRef> {
  return function useTexts() {
    return useTranslationRef(translationRef).t as unknown as TextsOf<TRef>;
  };
}
