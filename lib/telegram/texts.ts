import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Puts a key of locales/*.ftl into words. An unknown key is a bug and throws. */
export type Texts = (key: string, variables?: Record<string, FluentVariable>) => string;

/** Beside this file, and beside the bundle of a Lambda (infra copies the folder there). */
const folder = new URL('./locales/', import.meta.url);
const fallback = 'en';

const loaded = new Map<string, FluentBundle>();

const bundleFor = (language: string): FluentBundle => {
  const known = loaded.get(language);
  if (known) return known;
  const bundle = new FluentBundle(language, { useIsolating: false });
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
  .map(file => file.slice(0, -'.ftl'.length));

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
    const text = bundle.formatPattern(pattern, variables, errors);
    if (errors[0]) throw errors[0];
    return text;
  };
};
