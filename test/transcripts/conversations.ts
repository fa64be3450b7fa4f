/** What the person of a transcript writes, in a language of theirs. */
export interface Lines {
  readonly wish: string;
  readonly question: string;
  readonly thanks: string;
}

/** One conversation per language: the same story, told as people there would. */
export const conversations: Readonly<Record<string, Lines>> = {
  en: {
    wish: 'slideshow with calm music, 2 seconds per photo, title Lisbon',
    question: 'how long is the video?',
    thanks: 'thanks!',
  },
  zh: {
    wish: '做成幻灯片，配舒缓的音乐，每张 2 秒，标题「里斯本」',
    question: '视频有多长？',
    thanks: '谢谢',
  },
  es: {
    wish: 'haz un video con música tranquila, 2 segundos por foto, título Lisboa',
    question: '¿cuánto dura el video?',
    thanks: '¡gracias!',
  },
  pt: {
    wish: 'faz um vídeo com música calma, 2 segundos por foto, título Lisboa',
    question: 'quanto tempo dura o vídeo?',
    thanks: 'obrigada!',
  },
  ru: {
    wish: 'сделай слайд-шоу со спокойной музыкой, 2 секунды на фото, заголовок Лиссабон',
    question: 'сколько длится видео?',
    thanks: 'спасибо!',
  },
  de: {
    wish: 'mach eine Diashow mit ruhiger Musik, 2 Sekunden pro Foto, Titel Lissabon',
    question: 'wie lang ist das Video?',
    thanks: 'danke!',
  },
  fr: {
    wish: 'fais un diaporama avec une musique calme, 2 secondes par photo, titre Lisbonne',
    question: 'combien de temps dure la vidéo ?',
    thanks: 'merci !',
  },
  id: {
    wish: 'buat slideshow pakai musik tenang, 2 detik per foto, judul Lisbon',
    question: 'berapa lama videonya?',
    thanks: 'makasih!',
  },
  tr: {
    wish: 'sakin müzikli bir slayt gösterisi yap, her fotoğraf 2 saniye, başlık Lizbon',
    question: 'video ne kadar sürüyor?',
    thanks: 'teşekkürler!',
  },
  hi: {
    wish: 'शांत म्यूज़िक के साथ स्लाइडशो बनाओ, हर फ़ोटो 2 सेकंड, टाइटल लिस्बन',
    question: 'वीडियो कितना लंबा है?',
    thanks: 'धन्यवाद!',
  },
  ar: {
    wish: 'اصنع عرض شرائح مع موسيقى هادئة، ثانيتان لكل صورة، عنوان لشبونة',
    question: 'كم مدة الفيديو؟',
    thanks: 'شكرًا!',
  },
  ja: {
    wish: '穏やかな音楽のスライドショーにして、1枚2秒、タイトル『リスボン』',
    question: '動画の長さは？',
    thanks: 'ありがとう！',
  },
  ko: {
    wish: '잔잔한 음악으로 슬라이드쇼 만들어줘, 사진당 2초, 제목 리스본',
    question: '영상 길이가 얼마야?',
    thanks: '고마워요!',
  },
};
