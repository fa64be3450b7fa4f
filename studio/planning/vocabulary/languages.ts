import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import { type Vocabulary, vocabularySchema } from './vocabulary.ts';
import zh from './zh.json' with { type: 'json' };

/** Every language the editor reads, English first. A new one is one more file and one more line here. */
export const vocabularies: readonly Vocabulary[] = [en, zh, es, pt, ru, de, fr, id, tr, hi, ar, ja, ko].map(
  file => vocabularySchema.parse(file),
);

export const vocabularyOf = (language: string): Vocabulary | undefined =>
  vocabularies.find(vocabulary => vocabulary.language === language.toLowerCase().split('-')[0]);
