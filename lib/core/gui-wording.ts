import { type GuiOffer, guiInstruction } from './gui-instructions.ts';

/** An answer of the backend as people may read it. */
export interface PlainAnswer {
  /** What was done, without instructions for an interface that does not exist; empty where there was nothing else. */
  readonly text: string;
  /** What the instructions were after, to be offered (a button, a line), in order of mention. Never done unasked. */
  readonly offers: readonly GuiOffer[];
}

/** Knows sentences of Latin and Chinese punctuation, and leaves "2.5" in one piece. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Between two clauses of a sentence. Kept by split, so that what stays can be put together again. */
const clauseBreak =
  /(\s*[,;，；、]\s*(?:and then|and|or|then)?\s+|\s+[–—-]\s+|,\s*|[，；、]\s*|\s+(?:and then|and|or|then)\s+|(?<=\p{Script=Han})(?:然后|或者|或|并且?|再|以及)(?=\p{Script=Han}))/u;

/**
 * The backend talks as if there were panels and buttons (nemo-contract §11): takes such instructions out, keeps what was
 * made or changed. Texts that merely mention a click sound, an opening title or the word Export stay as they are. English
 * and Chinese; no other language's wording is known.
 */
export function plainAnswer(answer: string): PlainAnswer {
  const offers = new Set<GuiOffer>();
  const lines = answer.split('\n').map(line => {
    const sentences = [...segmenter.segment(line)].map(({ segment }) => segment);
    const kept = sentences.map(sentence => {
      const said = plainSentence(sentence);
      for (const offer of said.offers) offers.add(offer);
      return said.text;
    });
    const text = kept.join('').trimEnd();
    // A bullet or number whose sentence went goes with it.
    return text !== line.trimEnd() && /^\s*(?:[-*•]|\d+[.)、])?\s*$/.test(text) ? undefined : text;
  });
  const text = lines
    .filter(line => line !== undefined)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, offers: [...offers] };
}

function plainSentence(sentence: string): PlainAnswer {
  const pieces = sentence.split(clauseBreak);
  const offers: GuiOffer[] = [];
  let kept = '';
  let afterInstruction = false;
  for (let index = 0; index < pieces.length; index += 2) {
    const clause = pieces[index] ?? '';
    const offer = guiInstruction(clause);
    if (offer !== undefined) {
      offers.push(offer === 'describe' && aboutExport.test(sentence) ? 'export' : offer);
      afterInstruction = true;
    } else if (!(afterInstruction && dependsOnInstruction(clause))) {
      kept += kept === '' ? clause : (pieces[index - 1] ?? '') + clause;
      afterInstruction = false;
    }
  }
  if (offers.length > 0) return { text: finish(kept, sentence), offers };
  // An instruction may run through several clauses: "go to the music, effects or color panel".
  const whole = guiInstruction(sentence);
  return whole === undefined ? { text: sentence, offers: [] } : { text: '', offers: [whole] };
}

/** A click whose button is not named is an export when the sentence is about one: "To export, click the button on top". */
const aboutExport = /\b(?:export|download)\b|导出|下载/i;

/** "…to download it", "when you are ready", "and choose MP4": the rest of an instruction. */
const dependent =
  /^\s*(?:to|when|once|if|for|where|so that|in order|from there|choose|select|pick|set|adjust|download|save|export|share|preview|see|watch|review|下载|保存|查看|选择|导出|即可|进行|来|以便|调整)/i;

const dependsOnInstruction = (clause: string): boolean =>
  dependent.test(clause) || /^[\s.!?。！？]*$/.test(clause);

/** What remains of a sentence gets its capital and its full stop back; a mere "When you're ready" goes. */
function finish(kept: string, sentence: string): string {
  const body = kept.replace(/[\s,;，；、–—-]+$/u, '').replace(/[.!?。！？]+$/u, '');
  const bare = body.replace(/^\s*(?:and|or|but|then|so|now|also|next|然后|或者|或|并)[\s,，]*/i, '');
  if (
    !/[\p{L}\p{N}]/u.test(bare) ||
    /^\s*(?:when|once|if|to|for|in order|as soon as|after that|next|如需|如果|若|要|需要|满意后|完成后|之后)(?![\p{L}])/iu.test(
      bare,
    )
  ) {
    return '';
  }
  const mark = /[.!?。！？]+(?=["'”’)\]*]*\s*$)/u.exec(sentence)?.[0] ?? '';
  const space = /\s*$/.exec(sentence)?.[0] ?? '';
  return (
    bare.replace(/^(\s*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase()) +
    mark +
    space
  );
}
