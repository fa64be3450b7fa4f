import { nearestLanguage } from './texts.ts';

/** A language by its own name, with a capital: "Deutsch", "Español". */
export const languageName = (tag: string): string => {
  const language = nearestLanguage(tag);
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};
