/**
 * A text as it is compared: lower case, without accents on Latin letters, full-width forms narrowed, one spelling for
 * letters people write in several ways. `at[i]` is where the i-th folded unit stands in the original.
 */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Accents, the Hindi nukta, Arabic vowel signs, joiners, variation selectors, direction marks: not what a word is told by. */
const combining =
  /^(?:[\u0300-\u036f]|\u093c|[\u064b-\u0652]|\u0640|[\ufe00-\ufe0f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2066-\u2069])$/u;
const latin = /^\p{Script=Latin}$/u;
const apostrophes = new Set(["'", '’', 'ʼ', '`', '´', '‘']);
const contraction = /^(?:s|t|d|m|re|ll|ve)(?![\p{L}\p{M}])/iu;

const sameLetters: readonly (readonly [string, string])[] = [
  ['أإآٱ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
  ['ё', 'е'],
  ['ँ', 'ं'],
];
/** Arabic, Persian and Hindi digits, 0 first. */
const otherDigits = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९'];
/** Traditional to simplified, for the characters our vocabularies use. */
const traditional =
  '視视頻频圖图張张個个後后這这轉转換换標标題题樂乐聲声長长鐘钟鍾钟時时間间動动畫画開开關关結结刪删順顺過过復复製制調调顏颜綠绿藍蓝紅红黃黄雙双幾几減减豎竖橫横螢荧顯显溫温涼凉懷怀舊旧輕轻鬆松歡欢傷伤鋼钢節节聖圣誕诞慶庆電电專专業业場场鏡镜頭头縮缩滾滚濾滤對对飽饱夢梦種种樣样隨随機机亂乱攝摄變变與与還还給给從从無无邊边貼贴裡里裏里鄉乡國国語语發发當当會会來来將将剛刚兩两萬万麼么嗎吗請请讓让說说麗丽愛爱靜静斷断補补總总單单獨独銷销導导載载輸输進进際际見见聽听願愿東东車车門门風风飛飞魚鱼鳥鸟龍龙點点體体區区壓压圍围塊块執执應应擺摆據据擇择擴扩斂敛稱称穩稳簡简組组織织級级紀纪純纯練练纖纤續续繼继複复規规設设計计許许詞词試试話话該该誰谁課课論论識识議议讀读護护豐丰貓猫質质賞赏賽赛輯辑運运適适選选遠远鄰邻醫医釋释針针鈴铃錄录錯错鍵键鎖锁閉闭閃闪閱阅隊队階阶陽阳陰阴雜杂離离難难雲云霧雾預预領领類类飄飘驚惊驗验髮发鬧闹齊齐書书產产傳传側侧決决劃划創创別别辦办勵励勢势勁劲賣卖厲厉厭厌隻只祇只疊叠號号員员響响嘍喽圓圆處处夠够夾夹寧宁寬宽寫写盡尽儘尽層层歲岁幣币帶带幫帮並并廣广彎弯態态摳抠掃扫報报拋抛搖摇撐撑數数暈晕條条氣气沒没淚泪濃浓漸渐滿满燈灯靈灵煩烦熱热狀状現现環环皺皱蓋盖碼码禮礼約约紙纸紋纹線线終终統统緩缓編编緣缘職职腦脑臉脸朧胧艷艳豔艳薩萨虛虚覺觉討讨講讲譯译詩诗謝谢謠谣譜谱讚赞贊赞贏赢軸轴較较銀银鋪铺聞闻險险隱隐頂顶顛颠鮮鲜鳴鸣內内冊册屆届強强唄呗僅仅們们興兴為为兒儿於于著着週周迴回簽签佔占齣出裝装佈布膚肤麽么淨净勻匀檔档網网經经證证寶宝實实觀观邏逻確确嚴严歷历紛纷閑闲閒闲';

const folds: ReadonlyMap<string, string> = new Map([
  ...sameLetters.flatMap(([letters, one]) => [...letters].map((letter): [string, string] => [letter, one])),
  ...pairs(traditional),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

function pairs(list: string): [string, string][] {
  const letters = [...list];
  return letters.flatMap((letter, i): [string, string][] => {
    const partner = letters[i + 1];
    return i % 2 === 0 && partner !== undefined && partner !== letter ? [[letter, partner]] : [];
  });
}

/** Folds a text; runs of white space become one space, line breaks stay. */
export function fold(raw: string): Folded {
  let text = '';
  const at: number[] = [];
  const put = (folded: string, offset: number): void => {
    for (const unit of folded) {
      if (unit === ' ' && (text === '' || text.endsWith(' ') || text.endsWith('\n'))) continue;
      text += unit;
      for (let i = 0; i < unit.length; i += 1) at.push(offset);
    }
  };
  let offset = 0;
  for (const letter of raw) {
    put(foldLetter(letter, raw, offset), offset);
    offset += letter.length;
  }
  return { text, at };
}

const foldedTexts = new Map<string, string>();
/** Words come again and again; long texts and rare words must not fill the memory. */
const cachedTexts = { longest: 40, most: 20_000 } as const;

/** Plain letters and single spaces, as most phrases of most vocabularies are. */
const isFolded = /^[a-z]+(?: [a-z]+)*$/u;

/** The folded text alone, trimmed: for vocabulary and comparisons. */
export function foldText(raw: string): string {
  const known = foldedTexts.get(raw);
  if (known !== undefined) return known;
  const folded = isFolded.test(raw) ? raw : fold(raw).text.trim();
  if (raw.length <= cachedTexts.longest && foldedTexts.size < cachedTexts.most) foldedTexts.set(raw, folded);
  return folded;
}

function foldLetter(letter: string, raw: string, offset: number): string {
  if (letter === '\n') return '\n';
  if (apostrophes.has(letter)) {
    const isContraction = contraction.test(raw.slice(offset + letter.length, offset + letter.length + 4));
    return isContraction ? '' : ' ';
  }
  if (letter === '_') return ' ';
  if (letter === '-' || letter === '‑') {
    // A hyphen inside a word is a space (`lo-fi`); between numbers it is a range, alone a dash.
    const before = raw.slice(Math.max(0, offset - 1), offset);
    const after = raw.slice(offset + 1, offset + 2);
    const isInside = /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after);
    return isInside && !(/\d/.test(before) && /\d/.test(after)) ? ' ' : '-';
  }
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = foldPlainLetter(letter);
  // Texts use few letters again and again; random ones must not fill the memory.
  if (foldedLetters.size < mostFoldedLetters) foldedLetters.set(letter, folded);
  return folded;
}

const foldedLetters = new Map<string, string>();
const mostFoldedLetters = 10_000;

function foldPlainLetter(letter: string): string {
  if (combining.test(letter)) return '';
  if (/\s/u.test(letter)) return ' ';
  const digit = otherDigits.findIndex(digits => digits.includes(letter));
  if (digit >= 0) return String(otherDigits[digit]?.indexOf(letter) ?? 0);
  const narrow = letter.normalize('NFKC').toLowerCase();
  let folded = '';
  for (const one of narrow) {
    if (combining.test(one)) continue;
    const base = one.normalize('NFD')[0] ?? one;
    const plain = latin.test(base) ? base : one;
    folded += folds.get(plain) ?? plain;
  }
  return folded;
}
