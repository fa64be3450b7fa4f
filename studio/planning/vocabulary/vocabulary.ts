import * as z from 'zod';
import { type Concept, conceptNamed } from './concept.ts';

/** Phrases in one string, told apart by `|`: a file a native speaker reads like a list. */
const phrases = z.string().transform(list =>
  list
    .split('|')
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== ''),
);

/** `music`, or several joined by ` + ` for a phrase that means them all at once. */
const concepts = z.string().transform((key, context): readonly Concept[] =>
  key.split(' + ').flatMap(name => {
    const concept = conceptNamed(name);
    if (concept) return [concept];
    context.addIssue({ code: 'custom', message: `"${name}" is not a concept; see vocabulary/concept.ts` });
    return [];
  }),
);

const numberKey = z.string().transform(Number).pipe(z.number());

/**
 * One language's words; README.md beside this file tells how to correct them. `*` at the end of a word stands for any ending. Case, accents and
 * apostrophes do not matter. `verbs`: where the verb stands as seen from its object.
 */
export const vocabularySchema = z.object({
  language: z.string(),
  name: z.string(),
  verbs: z.enum(['before', 'after', 'both']),
  /** Where `second` stands in `the second video`, as seen from the video. */
  adjectives: z.enum(['before', 'behind']).default('before'),
  /** Letters that no more than a few of the languages sharing its script write, in each of these. */
  letters: z.string().default(''),
  concepts: z.record(z.string(), phrases).transform((record, context) =>
    Object.entries(record).map(([key, list]) => {
      const parsed = concepts.safeParse(key);
      if (parsed.success) return { means: parsed.data, phrases: list };
      context.addIssue({ code: 'custom', message: parsed.error.message });
      return { means: [], phrases: list };
    }),
  ),
  numbers: z.record(z.string(), phrases).transform(readNumbers),
  /** Negative ones count from the end: -1 is the last. */
  ordinals: z.record(z.string(), phrases).transform(readNumbers),
  /** What makes an ordinal of digits: `2nd`, `第2`, `ke-2`. */
  ordinalAffixes: z.object({ before: phrases, after: phrases }),
  /** A number with a dot is an ordinal before other words than the one for photo, too (`5. kalsın`). */
  dotOrdinals: z.boolean().default(false),
  /** What photos are counted with where no word for photo is needed: the `枚` of `2枚目`. */
  counters: phrases.prefault(''),
  /** Before a time: by how much (`by 2 seconds`), and to what (`to 2 seconds`). */
  timeBy: phrases.prefault(''),
  timeTo: phrases.prefault(''),
  /** Before a time: the moment at which something begins (`my song at 5 seconds`), and not how long it lasts. */
  timeAt: phrases.prefault(''),
  /** Before or behind a time: a video that is shorter is as wanted (`under a minute`, `30 seconds max`). */
  timeMost: phrases.prefault(''),
  /** Before a word that is a unit and an ordinal they count one of it: the `a` of `a second`. */
  unitArticles: phrases.prefault(''),
  /** Written behind what something is done to: the `을` of `5번을 2번 앞에`. It parts numbers that are no list. */
  objectMarks: phrases.prefault(''),
  /** What leads from one photo to the last of several, beside `timeTo`: the `по` of `со 2 по 4`. */
  rangeLinks: phrases.prefault(''),
  /** Between what is to go and the photo it is in, on the photo's side of it: the `from` of `delete him from photo 2`. */
  outOf: phrases.prefault(''),
  /** Before what something else takes the place of (`instead of black bars`), and behind it (`siyah bant yerine`). */
  insteadOf: phrases.prefault(''),
  insteadBehind: phrases.prefault(''),
  /** Before a verb that takes away, or right behind it: it is not to be done (`nicht` … `löschen`, `don't you dare`). */
  forbids: phrases.prefault(''),
  /** Right behind a photo: that one and all behind it (`from the third on`, `3枚目以降`). */
  onward: phrases.prefault(''),
  /** Verbs for letting that leave a thing as it is where nothing more is said of it: the `deja` of `deja el título`. */
  keeps: phrases.prefault(''),
  /** Verbs that make less of whatever is named, be it a time or how loud music is: the `줄여줘` of `음악 조금만 줄여줘`. */
  lessens: phrases.prefault(''),
  /** Verbs that add a time to the one there is (`add 2 seconds`). */
  timeAdds: phrases.prefault(''),
  /** Words for no that stand behind what they refuse: the `말고` of `흑백 말고 컬러로`. */
  noBehind: phrases.prefault(''),
  /** Behind a verb that takes away they say why, and do not forbid it: the `istemiyorum` of `müziği kaldır istemiyorum`. */
  unwanted: phrases.prefault(''),
  /** What ends a clause that a verb for fading begins: the `aus` of `blende die Musik aus`. */
  fadeParticles: z.object({ out: phrases, in: phrases }).prefault({ out: '', in: '' }),
  /** Endings of a verb that another wish follows: the `고` of `소리 끄고 음악은 그대로`. */
  verbJoints: phrases.prefault(''),
  /** Before the last of several wishes; elsewhere they name the end: the `마지막으로` of `…, 마지막으로 음악은 빼줘`. */
  lastly: phrases.prefault(''),
  /** Written behind a word that is said twice: the `2` of `pelan2` (pelan-pelan). */
  doubleMark: z.string().default(''),
  /** They point at what the last message was about: the `it` of `actually make it sepia`, and the `them` of `make them longer`. */
  spokenOne: phrases.prefault(''),
  spokenSeveral: phrases.prefault(''),
  /** They say that something is to be on what was spoken of: the `on it` of `write “Rome” on it`. */
  spokenOn: phrases.prefault(''),
  /** Behind photos, where nothing more is said of them: they are to go (`the last one has to go`). */
  departures: phrases.prefault(''),
  /** In what is wrong and no wish for more of it: the `too` of `too slow`. Where a wish says what is to be done, it is only the reason. */
  complaints: phrases.prefault(''),
  /** A short word for number that is also the word for no: the `no` of `delete no 2`. */
  numberSign: phrases.prefault(''),
  /** Words that say of what is wrong that it goes on, and of a picture that it stands still: `still`; and what makes it wrong (`too`). */
  goesOn: z.object({ words: phrases, before: phrases }).prefault({ words: '', before: '' }),
  /** Said of photos to which the same is to be done: `same for 4`, `photo 5 too`. */
  also: phrases.prefault(''),
  /** Also, of what is not to be: the `either` of `none on the first either`. */
  neither: phrases.prefault(''),
  /** Only, and no word for keeping with it. */
  onlyWords: phrases.prefault(''),
  /** Behind photos that are to be used: these and no others (`pake foto 1 sama 3 aja`); elsewhere it says nothing. */
  onlyTails: phrases.prefault(''),
  /** Whole messages that want more of what the last one did, and of what it undid too far. */
  further: phrases.prefault(''),
  lesser: phrases.prefault(''),
  /** Whole messages that want less, and still less where the last one made it less (`even less`). */
  stillLess: phrases.prefault(''),
  /** Prefer a number to the one of the last message, before or behind it (`20 rather`, `7 is better`). */
  rather: phrases.prefault(''),
  /** Whole messages that take back what the last one asked for (`never mind`, `doch nicht`). */
  takesBack: phrases.prefault(''),
  /** Said of what was tried just now, as of what was there before: `not this one either`. */
  rejects: phrases.prefault(''),
  /** Words that name one clip and never several, in languages that tell one from several. */
  oneClip: phrases.prefault(''),
  /** Words for one photo that behind a bare number name the photo of that number: the `foto` of `2 foto`. */
  onePhoto: phrases.prefault(''),
  /** Said of two, where two clips were sent: `mute both`. */
  both: phrases.prefault(''),
  /** Every noun is written with a capital, so that none tells a name. */
  capitalNouns: z.boolean().default(false),
  /** What may cling to the end of a text without belonging to it (`で`, `으로`). */
  textTails: phrases.prefault(''),
  /** Courtesies before what is wanted (`hey can you please`) and behind it (`that would be great`); they say nothing. */
  openings: phrases.prefault(''),
  closings: phrases.prefault(''),
  /** Said of a text before or after it: `that says`, `called`, `という`. */
  textLinks: phrases.prefault(''),
  /** Those of them that hardly lead to anything but a text, in languages that write on to it: the `叫` of `标题叫静止的时间`. */
  textNames: phrases.prefault(''),
});

function readNumbers(record: Record<string, string[]>) {
  return Object.entries(record).map(([key, list]) => ({ value: numberKey.parse(key), phrases: list }));
}

export type Vocabulary = Readonly<z.infer<typeof vocabularySchema>>;
