/**
 * What an instruction was after:
 * - `export` get the file · `timeline` look at the tracks · `credits` look at the account · `describe` make a change,
 *   which here is done in words
 */
export const guiOffers = ['export', 'timeline', 'credits', 'describe'] as const;
export type GuiOffer = (typeof guiOffers)[number];

/** Parts of an interface that we do not have. */
const thing =
  '(?:button|icon|panel|menu|tab|side ?bar|toolbar|editor|dashboard|settings|window|timeline|player|canvas|library|preview|screen|page|section|workspace|interface|dialog)';

/** What may stand before an instruction's verb: it is told to the reader. */
const address = [
  '^[\\s"\'“(*\\[\\-•\\d.)]*',
  '(?:(?:note|(?:pro )?tip|hint)\\s*:\\s*)?',
  '(?:(?:when(?:ever)?|once|if|to|after)\\s[^,]*?[\\s,]+)?',
  "(?:(?:you(?:'ll)?|will|can|may|could|should|now|also|then|always|either|simply|want to|need to|be able to|please|just|",
  'next|or|and|feel free to|try to|make sure to|finally|first)[\\s,]+)*',
].join('');

interface Wording {
  readonly pattern: RegExp;
  readonly offer: GuiOffer;
}

const english = (rest: string, offer: GuiOffer): Wording => ({
  pattern: new RegExp(address + rest, 'i'),
  offer,
});
const chinese = (rest: string, offer: GuiOffer): Wording => ({
  pattern: new RegExp(
    `^[\\s"“（(*•\\-\\d.、)]*(?:(?:请|您|你|可以|可|也|现在|然后|或者|或|再|直接|接着|只需|满意后|完成后|随时|的话|就|并|之后|在这里)\\s*)*${rest}`,
    'u',
  ),
  offer,
});

/** Specific wordings first: "click Export" is an export, not just a click (nemo-contract §11). */
const wordings: readonly Wording[] = [
  english('(?:click|tap|press|hit|select|choose|use|find|look for)\\b(?: on)?[^.]*\\bexport\\b', 'export'),
  english('(?:click|tap|press|hit|use)\\b(?: on)?[^.]*\\b(?:download|save)\\b', 'export'),
  english(`(?:open|go to|head (?:over )?to|navigate to)\\b[^.]*\\bexport\\b[^.]*`, 'export'),
  english(
    '(?:check|visit|open|go to|see)\\b[^.]*\\b(?:your account|billing|account page|subscription page)\\b',
    'credits',
  ),
  english('(?:click|tap|press|hit)\\b[^.]*\\b(?:preview|player|timeline)\\b', 'timeline'),
  english(
    `(?:preview|review|watch|view|see|check|play|scrub)\\b[^.]*\\bin (?:the |your )?(?:\\w+ )?${thing}\\b`,
    'timeline',
  ),
  english(
    `(?:adjust|fine-?tune|change|tweak|edit|trim|modify|rearrange|move|resize|customi[sz]e)\\b[^.]*\\b(?:in|on|from|using|with|via) (?:the |your )?(?:\\w+ ){0,2}${thing}\\b`,
    'describe',
  ),
  english(
    '(?:drag|drop)\\b(?! shadow)(?:[ -]and[ -]drop\\b)?[^.]*\\b(?:timeline|track|clips?|handles?|here|edges?|panel|photos?|images?|files?|into|onto|position|them|it)\\b',
    'describe',
  ),
  english(
    `(?:open|expand|switch to|go to|head (?:over )?to|navigate to|use)\\b(?: up)?[^.]*\\b${thing}\\b`,
    'timeline',
  ),
  english(
    `(?:click|tap|press|hit|double-?click|right-?click|hover over)\\b(?! sound| track| noise| effect)[^.]*`,
    'describe',
  ),
  chinese('(?:点击|点按|单击|双击|按下|点|使用|选择)[^，。]*(?:导出|下载|保存)', 'export'),
  chinese('(?:打开|前往|进入)[^，。]*导出', 'export'),
  chinese('(?:查看|检查|前往|进入|打开)[^，。]*(?:账户|账号|账单)', 'credits'),
  chinese(
    '(?:在|到|通过)?[^，。]*(?:时间线|时间轴|播放器|预览窗口|预览面板|面板)[^，。]*(?:预览|查看|播放)',
    'timeline',
  ),
  chinese(
    '(?:在|到|通过)[^，。]*(?:编辑器|时间线|时间轴|面板)[^，。]*(?:调整|修改|编辑|微调|移动)',
    'describe',
  ),
  chinese('(?:拖拽|拖动|拖放|拖到|将[^，。]*拖)[^，。]*', 'describe'),
  chinese(
    '(?:打开|进入|前往|切换到)[^，。]*(?:面板|菜单|编辑器|设置|窗口|页面|时间线|时间轴|工作区|仪表盘)',
    'timeline',
  ),
  chinese('(?:点击|点按|单击|双击)(?!声|音|率)[^，。]*', 'describe'),
];

/** Longer clauses are prose, not instructions; characters. */
const longestInstruction = 300;

/** What a clause tells the reader to do in an interface, in Markdown or not; undefined if it is no instruction. */
export function guiInstruction(clause: string): GuiOffer | undefined {
  if (clause.length > longestInstruction) return undefined;
  const plain = clause.replace(/[*`]/g, '');
  return wordings.find(wording => wording.pattern.test(plain))?.offer;
}
