import type { HanForm } from './font-families.ts';

/**
 * Which national form the Han characters of a text should take, from the text alone: Kana says Japanese, Hangul Korean,
 * Bopomofo traditional Chinese; otherwise the national character sets vote, each with the characters that only it has
 * (写 is in the Chinese and Japanese sets, 寫 only in the traditional one, 駅 only in the Japanese one).
 * `undefined`: the text has no such character. A text that every set can write is taken as simplified Chinese.
 */
export function hanForm(text: string): HanForm | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Bopomofo}/u.test(text)) return 'zh-Hant';
  const han = text.match(/\p{Script=Han}/gu);
  if (!han) return /[\u3000-\u303f\uff00-\uffef]/.test(text) ? 'zh-Hans' : undefined;
  const { simplified, traditional, japanese } = nationalSets();
  const writable = (set: ReadonlySet<string>) => han.filter(character => set.has(character)).length;
  const forms: readonly (readonly [HanForm, number])[] = [
    ['zh-Hans', writable(simplified)],
    ['zh-Hant', writable(traditional)],
    ['ja', writable(japanese)],
  ];
  return forms.reduce((best, form) => (form[1] > best[1] ? form : best))[0];
}

interface NationalSets {
  readonly simplified: ReadonlySet<string>;
  readonly traditional: ReadonlySet<string>;
  readonly japanese: ReadonlySet<string>;
}
let sets: NationalSets | undefined;

/** GB 2312, Big5 and JIS X 0208, read out of the platform's own decoders. */
function nationalSets(): NationalSets {
  sets ??= {
    simplified: decodeTable('gbk', [0xb0, 0xf7], [0xa1, 0xfe]),
    traditional: decodeTable('big5', [0xa4, 0xf9], [0x40, 0xfe]),
    japanese: decodeTable('euc-jp', [0xb0, 0xf4], [0xa1, 0xfe]),
  };
  return sets;
}

type Bytes = readonly [first: number, last: number];

function decodeTable(encoding: string, lead: Bytes, trail: Bytes): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let first = lead[0]; first <= lead[1]; first++) {
    for (let second = trail[0]; second <= trail[1]; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
    }
  }
  return characters;
}
