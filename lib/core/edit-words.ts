import type { Ratio } from './ratio.ts';

export interface EditContext {
  /** The number of the photo that the request replied to. */
  readonly place?: number;
  /** The format that this person wants for new videos. */
  readonly ratio?: Ratio;
  /** Names of the files in the order they were sent in, for a backend that keeps none (nemo-contract §5). */
  readonly order?: readonly string[];
}

/** A format in somebody's own words: theirs counts then. */
const namesFormat =
  /\d+\s*[:：x×]\s*\d+|vertical|horizontal|landscape|portrait|square|quer|hoch|quadrat|cuadrad|carr[ée]|quadrad|вертикал|горизонтал|квадрат|竖|横|方形|縦|横|正方形|세로|가로|정사각|dikey|yatay|kare|tegak|mendatar|persegi|عمودي|أفقي|مربع|खड़|आड़|वर्ग|tiktok|reels?|shorts|story|stories|youtube/iu;

/** What points at the photo that is replied to. English alone: other languages turn their words around it. */
const pointer =
  /\b(?:this|that)(?: (?:one|photo|picture|pic|image|clip|video))?\b(?! (?:is|was|looks|way|time)\b)|\bit\b/iu;

/**
 * A request as the backend gets it. "make this one longer" in reply to a photo names the photo by its number, which
 * backends count from 1 in upload order; the first request of a project names the person's usual format.
 */
export const editWords = (text: string, { place, ratio, order = [] }: EditContext): string => {
  const about = place === undefined || namesNumber(text) ? text : withNumber(text, place);
  return [
    about,
    ...(ratio === undefined || namesFormat.test(text) ? [] : [ratio]),
    // Without a word of any language: the answer comes in the language of the question.
    ...(order.length < 2 ? [] : [order.join(' → ')]),
  ].join('\n');
};

const withNumber = (text: string, place: number): string =>
  pointer.test(text) ? text.replace(pointer, `photo ${place}`) : `Photo ${place}: ${text}`;

/** "photo 3", "Foto 3", "第3张": whoever gives a number means that photo, whatever they replied to. */
const namesNumber = (text: string): boolean =>
  /(?:photo|picture|pic|image|foto|bild|imagen|imagem|gambar|фото|снимок|kare|resim|사진|写真|照片|图|#)\s*\d|第\s*\d/iu.test(
    text,
  );
