import { normalizeMessage } from './normalize-message.ts';

/** Beginnings of words for photos, pictures and slideshows, as normalizeMessage leaves them. */
const spaced =
  'photo|foto|pic|imag|slide|slayt|resim|bild|diashow|diaporama|gambar|фото|картин|снимк|слайд|फ़ोटो|फोटो|तस्वीर|चित्र|स्लाइड|(?:ب|و|ل|ال|بال|وال|لل)*(?:صور|شرائح)';
const unspaced = '照片|相片|图片|圖片|幻灯|幻燈|写真|画像|スライド|사진|이미지|슬라이드';
const words = new RegExp(`(?<![\\p{L}\\p{M}])(?:${spaced})|${unspaced}`, 'u');
const question = /[?？؟]\s*$/u;

/** Whether something is to be made of photos: then nobody can make it without any. A question is none of that. */
export const speaksOfPhotos = (text: string): boolean =>
  !question.test(text) && words.test(normalizeMessage(text));
