import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Puts a key of locales/*.ftl into words. An unknown key is a bug and throws. */
export type Texts = (key: string, variables?: Record<string, FluentVariable>) => string;

/** Beside this file, and beside the bundle of a Lambda (infra copies the folder there). */
const folder = new URL('./locales/', import.meta.url);
const fallback = 'en';

const loaded = new Map<string, FluentBundle>();

/** Latin digits everywhere: percent and times stand beside file names, sizes and commands that have them too. */
const withLatinDigits = (language: string): string => `${language}-u-nu-latn`;

const bundleFor = (language: string): FluentBundle => {
  const known = loaded.get(language);
  if (known) return known;
  const bundle = new FluentBundle(withLatinDigits(language), { useIsolating: false });
  const errors = bundle.addResource(
    new FluentResource(readFileSync(new URL(`${language}.ftl`, folder), 'utf8')),
  );
  if (errors[0]) throw errors[0];
  loaded.set(language, bundle);
  return bundle;
};

/** The languages that there are texts for, as BCP 47 tags. */
export const languages: readonly string[] = readdirSync(folder)
  .filter(file => file.endsWith('.ftl'))
  .map(file => file.slice(0, -'.ftl'.length))
  .sort();

/** The nearest language that there are texts for: `pt-BR` finds `pt`; what is not known gets English. */
export const nearestLanguage = (tag: string): string => {
  const lower = tag.toLowerCase();
  return (
    languages.find(language => language.toLowerCase() === lower) ??
    languages.find(language => language === lower.split('-')[0]) ??
    fallback
  );
};

export const textsFor = (tag: string): Texts => {
  const language = nearestLanguage(tag);
  return (key, variables = {}) => {
    const bundle = bundleFor(language).hasMessage(key) ? bundleFor(language) : bundleFor(fallback);
    const pattern = bundle.getMessage(key)?.value;
    if (pattern === undefined || pattern === null)
      throw new Error(`locales/${fallback}.ftl has no "${key}".`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, isolated(variables, language), errors);
    if (errors[0]) throw errors[0];
    return rightToLeft.has(language) ? text.replaceAll(command, isolate) : text;
  };
};

const rightToLeft = new Set(['ar']);

/** As HTML's `dir` has it. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.has(nearestLanguage(tag)) ? 'rtl' : 'ltr';

const isolate = (text: string): string => `\u2068${text}\u2069`;

/** `/status`: in a text that runs to the left its slash would change sides. */
const command = /(?<![\p{L}\p{N}/:.])\/[a-z]+/gu;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Needs no isolation in a text that runs to the left: a whole number, or words that run to the left as well. */
const atHomeInRightToLeft = /^(?:\d*|[\p{Script=Arabic}\s]*)$/u;

/**
 * Values whose direction differs from the text's own are set apart (U+2068, U+2069), else the signs around them land
 * on the wrong side. Only those: the marks are invisible, but people copy and search texts.
 */
const isolated = (
  variables: Record<string, FluentVariable>,
  language: string,
): Record<string, FluentVariable> => {
  const isForeign = rightToLeft.has(language)
    ? (value: string) => !atHomeInRightToLeft.test(value)
    : (value: string) => rightToLeftLetter.test(value);
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' && isForeign(value) ? isolate(value) : value,
    ]),
  );
};
