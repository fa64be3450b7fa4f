import { describe, expect, it } from 'vitest';
import { speaksOfPhotos } from '../../../lib/core/speaks-of-photos.ts';
import { languages, textsFor } from '../../../lib/telegram/texts.ts';
import { conversations } from '../../transcripts/conversations.ts';

describe('a wish that speaks of photos', () => {
  it.each(languages)('in %s is known as one', language => {
    expect(speaksOfPhotos(textsFor(language)('ask-slideshow'))).toBe(true);
    expect(speaksOfPhotos(conversations[language]?.wish ?? '')).toBe(true);
    expect(speaksOfPhotos(conversations[language]?.question ?? '')).toBe(false);
    expect(speaksOfPhotos(textsFor(language)('ask-vertical'))).toBe(false);
  });
});
