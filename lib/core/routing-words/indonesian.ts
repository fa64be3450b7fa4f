import type { LanguageWords } from './language-words.ts';

export const indonesian: LanguageWords = {
  spaced: true,
  words: {
    export: 'ekspor|export|unduh|download|simpan|mengunduh',
    give: 'kirim|kirimkan|kasih|beri|minta|tampilkan',
    video: 'video|videonya|film|file|filenya|hasil|hasilnya|klip',
    credits: 'kredit|saldo|sisa kredit|kuota',
    length:
      'berapa lama videonya|durasinya berapa|berapa durasinya|berapa detik|durasi|berapa panjang|berapa durasi|durasi videonya berapa',
    status:
      'status|progres|kemajuan|timeline|trek|sudah selesai|sudah jadi|sudah siap|berapa lama|sampai mana|sudah beres',
    help: 'bantuan|bantu|tolong bantu|cara pakai|bagaimana caranya|kamu bisa apa|panduan',
    cancel: 'batal|batalkan|berhenti|hentikan|stop|gak jadi|tidak jadi',
    upload: 'unggah|upload|unggah foto|cara unggah foto|cara kirim foto',
    fresh: 'mulai lagi|mulai ulang|proyek baru|video baru|dari awal',
    hello: 'halo|hai|selamat pagi|selamat siang|selamat malam|assalamualaikum',
    thanks: 'terima kasih|makasih|terimakasih|trims',
    ask: 'berapa|sisa|tersisa|saya|punya|lihat|cek|tunjukkan|tampilkan|masih|ada|apa|apakah|ku',
    polite:
      'tolong|dong|ya|sekarang|ke saya|saya|aku|ke|yang|nya|itu|ini|sebagai|bisa|mohon|dalam|dan|semua|kan|mau|ingin',
  },
  connectors: 'dan kemudian|setelah itu|kemudian|lalu|terus|dan',
};
