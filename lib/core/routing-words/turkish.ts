import type { LanguageWords } from './language-words.ts';

export const turkish: LanguageWords = {
  spaced: true,
  words: {
    export: 'dışa aktar|dışa aktarma|export|indir|indirmek|kaydet|kaydetmek|dışarı aktar',
    give: 'gönder|yolla|ver|at|paylaş|göster|alabilir miyim',
    video: 'video|videoyu|videoyu bana|film|filmi|dosya|dosyayı|sonuç|sonucu|onu|klip|klibi',
    credits: 'kredi|kredim|krediler|bakiye|bakiyem|kredilerim',
    length:
      'ne kadar uzun|kaç saniye|süresi ne kadar|kaç dakika|ne kadar sürüyor|süresi kaç saniye|uzunluğu ne kadar|videonun süresi ne kadar',
    status:
      'durum|durumu|ilerleme|zaman çizelgesi|hazır mı|bitti mi|ne durumda|ne kadar sürer|ne kadar kaldı|oldu mu',
    help: 'yardım|yardım et|nasıl çalışır|nasıl kullanılır|ne yapabilirsin',
    cancel: 'iptal|iptal et|dur|durdur|vazgeç|boşver',
    upload: 'yükle|fotoğraf yükle|nasıl yüklerim|fotoğraf nasıl gönderilir',
    fresh: 'baştan başla|yeni proje|yeni video|sıfırla',
    hello: 'merhaba|selam|günaydın|iyi akşamlar|iyi günler',
    thanks: 'teşekkürler|teşekkür ederim|sağ ol|sağol',
    ask: 'kaç|ne kadar|kaldı|var|göster|kalan|benim|mi|mı|mu|nedir|kontrol et',
    polite: 'lütfen|şimdi|bana|benim|olarak|hemen|bir|ver|et|mi|misin|hadi|son|istiyorum',
  },
  connectors: 've sonra|daha sonra|sonra|ardından|ve',
};
