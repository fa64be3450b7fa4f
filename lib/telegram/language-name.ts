import { textsFor } from './texts.ts';

/** A language by its own name, as it stands in its texts: "Deutsch", "Bahasa Indonesia". */
export const languageName = (tag: string): string => textsFor(tag)('language-name');
