# Bahasa Indonesia, kamu.

language-name = Bahasa Indonesia
connecting = Menghubungkan…
welcome =
    👋 Halo! Aku bisa mengubah foto-fotomu jadi video.

    Kirim 5–10 foto, lalu bilang mau dibuat seperti apa, pakai kata-katamu sendiri. Atau mulai dari salah satu ini:
help =
    Kirim foto, klip, atau lagu, lalu bilang maumu apa:

    • “buat vertikal” · “buat persegi”
    • “3 detik per foto” · “total 20 detik”
    • “judul Lisbon” · “teks foto: 1. Paris 2. Roma”
    • “musik tenang” · “tanpa musik”
    • “hapus foto 3” · “foto 5 ke depan” · “kembalikan”

    Kirim sebagai file supaya kualitas foto tetap utuh.

    /status menampilkan timeline, /export mengirim video, /new mulai dari awal, /cancel menghentikan yang sedang berjalan.

photos = { $count } foto
clips = { $count } klip
songs = { $count } lagu
nothing-yet = belum ada apa-apa
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds } dtk
minutes = { $time } mnt
time-span = { $from }–{ $to } dtk

assets = 📸 { $what } sudah masuk. Mau dibuat jadi apa?
assets-without-photos = 🎵 { $what } sudah masuk. Sekarang kirim fotonya.
late-assets = 📸 Ada yang menyusul: { $what }. Mau ditambahkan ke video?

progress-queued = ⏳ Antre, setelah: { $ahead }
progress-staging = 📥 Menyiapkan fotomu… { $done }/{ $of }
progress-collecting = 📥 Menyiapkan fotomu…
progress-thinking = ✂️ Mengerjakan videomu…
progress-generating-video = 🎥 Membuat video, sekitar 2–5 menit…
progress-generating-audio = 🎵 Membuat audio, sekitar 1–2 menit…
progress-editing-timeline = ✂️ Mengedit…
progress-analyzing = 👀 Melihat fotomu…
progress-still = ⏳ Masih dikerjakan, sudah { $minutes } menit.
progress-busy = ⏳ Editor sedang sibuk. Dicoba lagi dalam { $seconds } dtk…
first-cut = 🎥 Potongan pertama sudah jadi. Musik dan judul mungkin menyusul.
progress-rendering = 🎬 Merender video
progress-rendering-late = ⏳ Masih dirender. Kali ini lebih lama dari biasanya; kukirim begitu selesai.
progress-delivering = 📤 Mengirim video…
time-left-seconds = sekitar { $seconds } dtk lagi
time-left-minutes = sekitar { $minutes } mnt lagi

status-nothing-planned = Belum ada timeline: kirim foto dan bilang maumu apa.
video-length = Durasi videonya { $length }.
status-running = ⏳ Sekarang: { $request }
status-queued = Berikutnya: { $requests }
credits = Kredit: { $available } dari { $total } tersedia.
credits-frozen = { $frozen } ditahan untuk yang sedang berjalan.
credits-low = 🪙 Kreditmu tinggal sedikit: { $available }.
credits-last = 🪙 Kreditmu hampir habis: tinggal { $available }. { credits-export-works }
credits-export-works = Ekspor masih bisa, tapi pengeditan berikutnya mungkin tidak.
credits-register = Daftar untuk dapat lagi; proyek ini tetap milikmu:
credits-top-up = Isi ulang akunmu untuk lanjut:
new-project = 🆕 Proyek baru. Kirim fotonya, ya.
cancelled = ✋ Dibatalkan. Fotomu masih ada.
nothing-to-cancel = Tidak ada yang sedang berjalan.
undo-instead = Untuk mengembalikan perubahan terakhir: /undo
photos-needed = Kirim beberapa foto dulu, lalu bilang mau dibuat jadi apa.
wish-kept = 👍 Kirim fotonya, nanti langsung kubuatkan.
answer-offers = Kamu bisa melakukannya di sini:
answer-describe = Bilang saja di sini apa yang mau diubah dan bagaimana.
session-replaced = Sambungannya diperbarui, jadi timeline mulai dari awal. Fotomu masih ada.
private =
    🔒 Bot ini privat.
    Pemiliknya bisa memberimu akses dengan id ini: { $userId }

unknown-format = File { $format } tidak bisa kubuat. Yang bisa: { $formats }.
unsupported-file =
    “{ $name }” adalah jenis file yang tidak bisa kupakai.
    Yang bisa: { $formats }.
file-too-big = “{ $name }” terlalu besar: Telegram hanya memberiku file sampai { $limit } MB. Kirim yang lebih kecil atau sebagai foto, ya.
video-link =
    🎬 Videomu { $megabytes } MB, terlalu besar untuk dikirim di sini. Tautan ini berlaku { $days } hari:

problem-token-invalid = Sambungan ditolak oleh editor. Coba lagi nanti, ya.
problem-session-unknown = Editor kehilangan timeline ini. Bilang lagi maumu apa; fotomu masih ada.
problem-out-of-credits = Kreditmu habis.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = “{ $detail }” tidak bisa kupakai. Yang bisa: { $formats }.
problem-file-too-large = “{ $detail }” terlalu besar. Kirim yang lebih kecil, maksimal 200 MB.
problem-client-id-missing = Gagal terhubung ke editor. Coba lagi, ya.
problem-plan-blocked = Ekspor butuh paket lain. Daftar atau ganti paket untuk membukanya.
problem-rate-limited = Editor sedang sibuk. Coba lagi beberapa menit lagi, ya.
problem-token-limit = Editor hanya menerima beberapa sambungan baru tiap minggu, dan sekarang sudah penuh. Coba lagi beberapa hari lagi, ya; bisa sampai seminggu.
problem-unreachable = Editor sedang tidak bisa dihubungi. Coba lagi semenit lagi, ya.
problem-server-error = Editor sedang bermasalah. Coba lagi semenit lagi, ya.
problem-bad-answer = Jawaban editor tidak terbaca. Coba lagi, ya.
problem-bad-request = Editor tidak menerima permintaan ini. Coba pakai kata lain.
problem-edit-failed = Belum berhasil. Tidak ada yang berubah; coba pakai kata lain.
problem-edit-lost = Sambungan terputus saat mengedit dan aku tidak melihat perubahan. Kirim lagi kalau masih mau.
problem-nothing-changed = Tidak ada yang berubah. Coba pakai kata lain, atau bilang foto yang mana.
problem-nothing-to-export = Belum ada yang bisa diekspor. Kirim foto dan bilang mau dibuat jadi apa.
problem-export-failed = Ekspor gagal. Coba lagi nanti dengan /export.
problem-export-slow = Ini lebih lama dari biasanya. Coba lagi beberapa menit lagi dengan /export.
problem-media-unavailable = Aku tidak bisa mengambil “{ $detail }” dari Telegram. Kirim lagi, ya.
problem-file-not-stored = “{ $detail }” tidak sampai ke editor. Kirim lagi, ya.
problem-delivery-unsure = Aku tidak tahu videonya sampai atau tidak. Kalau belum, bilang “ekspor”, nanti kukirim.
problem-delivery-failed = Videonya sudah jadi, tapi gagal terkirim. Bilang “ekspor” untuk mencoba lagi.
problem-internal = Ada yang salah di sisiku. Coba lagi, ya.

request-export = ekspor
request-edit = “{ $text }”

timeline = Timeline ({ $count } trek): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Video
track-audio = Musik
track-title = Judul
track-text = Teks
track-other = Trek
track-type = Trek (tipe { $type })
timeline-item = { $label } ({ $from }–{ $to } dtk)
timeline-sound = { $label } ({ $from }–{ $to } dtk, { $percent }%)
timeline-more = { $count } lagi
timeline-text = “{ $text }”
timeline-segment = segmen { $number }

changes = ✅ Yang berubah:
changes-more = dan { $count } perubahan lain
change-media-added = Ditambahkan: { $what }
change-media-removed = Dihapus: { $what }
change-order-changed = Urutan baru
change-music-added = Musik ditambahkan
change-music-added-named = Musik ditambahkan: “{ $name }”
change-music-removed = Musik dihapus
change-music-removed-named = Musik dihapus: “{ $name }”
change-music-replaced = Musik diganti
change-music-replaced-named = Musik: “{ $from }” → “{ $to }”
change-title-added = Judul ditambahkan: “{ $text }” ({ $time })
change-text-added = Teks ditambahkan: “{ $text }” ({ $time })
change-text-removed = Teks dihapus: “{ $text }”
change-text-changed = Teks: “{ $from }” → “{ $to }”
change-text-moved = Teks “{ $text }” sekarang di { $time }
change-volume = Volume: { $from } → { $to }
change-volume-named = Volume “{ $name }”: { $from } → { $to }
change-transitions = Transisi: { $transitions }
change-traits = Diubah: { $traits }
change-traits-removed = Dihapus: { $traits }
change-timing = Waktu per foto: { $time }
change-size = Format: { $size }
change-name = Nama: “{ $name }”
change-length = Durasi: { $from } → { $to }
change-length-first = Durasi: { $to }
change-other = Timeline berubah.

transition-crossfade = crossfade
transition-fadeblack = memudar ke hitam
transition-fadewhite = memudar ke putih
transition-dissolve = larut
transition-slide = geser
transition-wipe = sapuan
transition-zoom = zoom
transition-circle = lingkaran
transition-cut = potongan langsung

music-lo-fi = Lo-fi
music-upbeat = Semangat
music-happy = Ceria
music-calm = Tenang
music-cinematic = Sinematik
music-ambient = Ambient
music-jazz = Jazz
music-acoustic = Akustik
music-electronic = Elektronik
music-sad = Sedih
music-romantic = Romantis
music-holiday = Hari raya

trait-motion = gerakan
trait-look = tampilan
trait-fit = pemotongan gambar
trait-speed = kecepatan
trait-color = warna
trait-position = posisi
trait-size = ukuran
trait-animation = animasi
trait-fade = fade

button-slideshow = 🎬 Buat slideshow
button-example-vertical = 📱 30 detik, vertikal
button-example-vintage = 🎞 Vintage, tenang
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Musik lain
button-faster = Lebih cepat
button-slower = Lebih lambat
button-undo = ↩️ Kembalikan
button-added = ➕ Tambahkan
button-cancel = Batalkan
button-start-over = Mulai lagi

pressed-cancel = Membatalkan…

command-new = Mulai video baru
command-status = Lihat timeline
command-export = Kirim videonya
command-undo = Kembalikan perubahan terakhir
command-cancel = Hentikan yang sedang berjalan
command-credits = Lihat kredit
command-help = Apa saja yang kubisa

full-video-link =
    Ini versi lebih kecil yang muat di sini. Versi lengkapnya ({ $megabytes } MB) ada di tautan ini selama { $days } hari:
project-link = 🔗 Lanjutkan proyek ini di browser:
video-gone = File itu sudah kedaluwarsa. Bilang “ekspor”, nanti kubuat lagi.
settings =
    ⚙️ Pengaturan

    Bahasa: { $language }
    Format video baru: { $ratio }
settings-automatic = mengikuti foto
privacy =
    🔒 Yang kusimpan, dan berapa lama

    • Foto, klip, dan lagu: 3 hari, tanpa posisi GPS.
    • Video: 7 hari. Permintaan dan timeline: 7 hari.
    • Bahasa dan formatmu: sampai kamu hapus.

    Semua itu hanya dikirim ke editor video, tidak ke siapa pun lagi. /delete menghapus semuanya seketika. Pesan di chat ini tetap ada sampai kamu hapus.
confirm-delete = 🗑 Hapus semua foto, video, timeline, dan pengaturanmu? Ini tidak bisa dibatalkan.
nothing-deleted = Tidak ada yang dihapus.
delete-by-administrators = 🗑 Di grup, hanya adminnya yang bisa menghapus semuanya.
deleted = 🗑 Sudah dihapus: foto, video, timeline, dan pengaturan. Pesan di chat ini bisa kamu hapus sendiri.
deleted-here = 🗑 Dihapus di sini: foto, video, timeline, dan pengaturan. Editor tidak bisa menghapus; yang ada di sana akan kedaluwarsa sendiri. Pesan di chat ini bisa kamu hapus sendiri.
limit-reached-photos = Hari ini aku tidak bisa menerima foto lagi. Lanjut { $hours } jam lagi, ya.
limit-reached-videos = Hari ini aku tidak bisa membuat video lagi. Lanjut { $hours } jam lagi, ya; fotomu tetap di sini.
limit-reached-minutes = Hari ini jatah menit videonya sudah habis. Lanjut { $hours } jam lagi, ya; fotomu tetap di sini.
invitation-unusable = Undangan ini sudah dipakai atau kedaluwarsa. Minta yang baru, ya.
maintenance = 🔧 Aku sedang diperbaiki. Coba lagi sebentar lagi, ya.

button-file = 📎 Sebagai file
button-automatic = Mengikuti foto
button-delete-all = 🗑 Hapus semua
button-keep-all = Simpan saja

command-settings = Bahasa dan format
command-privacy = Apa yang disimpan, dan berapa lama
command-delete = Hapus semua milikku

ask-slideshow = buat slideshow dari fotoku pakai musik dan transisi
ask-example-vertical = 30 detik, vertikal 9:16, musik semangat
ask-example-vintage = buat slideshow dengan efek vintage dan musik tenang
ask-vertical = buat vertikal 9:16
ask-landscape = buat horizontal 16:9
ask-square = buat persegi 1:1
ask-music = ganti musik lain
ask-faster = lebih cepat
ask-slower = lebih lambat
ask-undo = kembalikan
ask-added = tambahkan foto baru

bot-name = Reelay: foto jadi video
bot-description =
    Kirim foto-fotomu dan bilang mau dibuat seperti apa, pakai kata-katamu sendiri. Aku membuatnya jadi video dengan musik, judul, dan transisi, lalu mengirimnya di sini.

    “buat video dari fotoku pakai musik”
    “vertikal, judul Lisbon 2026”
    “musik tenang, 3 detik per foto”
bot-short-description = Foto plus satu kalimat jadi video, langsung di chat.


upload-offer =
    { $count ->
       *[other] { $count } file (“{ $name }”) lebih besar dari { $limit } MB yang bisa diberikan Telegram kepadaku.
    } Unggah di sini, hingga 200 MB per file. Tautan berlaku sekali, selama 24 jam.
button-upload = ⬆️ Unggah di sini
upload-page-title = Unggah file besar
upload-page-intro = Foto, klip, dan lagu, hingga { $limit } MB per file. Langsung masuk ke chat-mu.
upload-page-choose = Pilih file
upload-page-drop = atau letakkan di sini
upload-page-add = Tambah lagi
upload-page-send = Kirim ke chat
upload-page-sending = Mengirim… biarkan halaman ini terbuka
upload-page-remove = Hapus
upload-page-retry = Coba lagi
upload-page-interrupted = Koneksi terputus. Coba lagi.
upload-page-too-large = Lebih besar dari { $limit } MB
upload-page-unsupported = Bukan foto, klip, atau lagu
upload-page-too-many = Paling banyak { $most } file sekaligus.
upload-page-done = Selesai! File-mu sudah di chat.
upload-page-back = Kembali ke Telegram
upload-page-used = Tautan ini sudah dipakai. Untuk file lain, kirim lagi satu file besar ke chat.
upload-page-expired = Tautan ini sudah kedaluwarsa. Kirim file itu lagi ke chat dan kamu dapat yang baru.
