# Türkçe, sen. Ekler ünlü uyumuna bağlı olduğundan değişkenlerin hemen ardına ek gelmez.

language-name = Türkçe
connecting = Bağlanıyorum…
welcome =
    👋 Merhaba! Fotoğraflarını videoya dönüştürüyorum.

    Bana 5–10 fotoğraf gönder ve ne istediğini kendi sözlerinle yaz. Ya da bunlardan biriyle başla:
help =
    Fotoğraf, klip veya şarkı gönder, sonra ne istediğini yaz:

    • “dikey yap” · “kare yap”
    • “her fotoğraf 3 saniye” · “toplam 20 saniye”
    • “başlık Lizbon” · “altyazı: 1. Paris 2. Roma”
    • “sakin müzik” · “müzik olmasın”
    • “3. fotoğrafı sil” · “5. fotoğrafı başa al” · “geri al”

    Dosya olarak gönderilen fotoğraflar tam kalitede kalır.

    /status zaman çizelgesini gösterir, /export videoyu gönderir, /new baştan başlatır, /cancel süren işi durdurur.

photos = { $count } fotoğraf
clips = { $count } klip
songs = { $count } şarkı
nothing-yet = henüz bir şey yok
list-separator = {", "}
numbered = { $number }. { $item }
percent = %{ $percent }
seconds = { $seconds } sn
minutes = { $time } dk
time-span = { $from }–{ $to } sn

assets = 📸 { $what } geldi. Ne yapayım?
assets-without-photos = 🎵 { $what } geldi. Şimdi de fotoğrafları gönder.
late-assets = 📸 Sonradan { $what } daha geldi. Videoya ekleyeyim mi?

progress-queued = ⏳ Sırada. Önce şu bitecek: { $ahead }
progress-staging = 📥 Fotoğrafların hazırlanıyor… { $done }/{ $of }
progress-collecting = 📥 Fotoğrafların hazırlanıyor…
progress-thinking = ✂️ Videon üzerinde çalışıyorum…
progress-generating-video = 🎥 Video oluşturuluyor, 2–5 dakika sürebilir…
progress-generating-audio = 🎵 Ses oluşturuluyor, 1–2 dakika sürebilir…
progress-editing-timeline = ✂️ Kurguluyorum…
progress-analyzing = 👀 Fotoğraflarına bakıyorum…
progress-still = ⏳ Hâlâ çalışıyorum, { $minutes } dk oldu.
progress-busy = ⏳ Düzenleyici meşgul. { $seconds } sn sonra yeniden deniyorum…
first-cut = 🎥 İlk kurgu hazır. Müzik ve başlıklar eklenebilir.
progress-rendering = 🎬 Video hazırlanıyor
progress-rendering-late = ⏳ Video hâlâ hazırlanıyor. Bu sefer daha uzun sürüyor; hazır olunca gönderirim.
progress-delivering = 📤 Videoyu gönderiyorum…
time-left-seconds = yaklaşık { $seconds } sn kaldı
time-left-minutes = yaklaşık { $minutes } dk kaldı

status-nothing-planned = Henüz zaman çizelgesi yok: fotoğraf gönder ve ne istediğini yaz.
video-length = Videonun süresi { $length }.
status-running = ⏳ Şimdi: { $request }
status-queued = Sonra: { $requests }
credits = Kredi: { $available } kullanılabilir, toplam { $total }.
credits-frozen = { $frozen } kredi süren iş için ayrıldı.
credits-low = 🪙 Kredin azalıyor: { $available } kaldı.
credits-last = 🪙 Kredin neredeyse bitti: { $available } kaldı. { credits-export-works }
credits-export-works = Dışa aktarma hâlâ çalışır, ama yeni düzenlemelere yetmeyebilir.
credits-register = Daha fazlası için kaydol; bu proje senin kalır:
credits-top-up = Devam etmek için hesabına kredi yükle:
new-project = 🆕 Yeni proje. Fotoğrafları gönder.
cancelled = ✋ İptal ettim. Fotoğrafların duruyor.
nothing-to-cancel = Şu anda süren bir iş yok.
undo-instead = Son değişikliği geri almak için: /undo
photos-needed = Önce birkaç fotoğraf gönder, sonra ne yapacağımı yaz.
wish-kept = 👍 Fotoğrafları gönder, hemen yapayım.
answer-offers = Bunu doğrudan burada yapabilirsin:
answer-describe = Neyin nasıl değişeceğini buraya yazman yeterli.
session-replaced = Bağlantı yenilendi, bu yüzden zaman çizelgesi baştan başlıyor. Fotoğrafların duruyor.
private =
    🔒 Bu bot özel.
    Sahibi seni şu kimlik numarasıyla ekleyebilir: { $userId }

unknown-format = { $format } dosyası yapılamıyor. Şunlar olur: { $formats }.
unsupported-file =
    “{ $name }” kullanamadığım türden bir dosya.
    Şunlar olur: { $formats }.
file-too-big = “{ $name }” çok büyük: Telegram bana en fazla { $limit } MB veriyor. Daha küçük ya da fotoğraf olarak gönder.
video-link =
    🎬 Videon { $megabytes } MB, buradan göndermek için fazla büyük. Bu bağlantı { $days } gün geçerli:

problem-token-invalid = Düzenleyici bağlantıyı kabul etmedi. Lütfen sonra tekrar dene.
problem-session-unknown = Düzenleyici bu zaman çizelgesini kaybetti. Ne istediğini yeniden yaz; fotoğrafların duruyor.
problem-out-of-credits = Kredin bitti.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = “{ $detail }” kullanılamıyor. Şunlar olur: { $formats }.
problem-file-too-large = “{ $detail }” çok büyük. Lütfen daha küçük gönder, en fazla 200 MB.
problem-client-id-missing = Düzenleyiciye bağlanamadım. Lütfen tekrar dene.
problem-plan-blocked = Dışa aktarmak için başka bir plan gerekiyor. Kaydol ya da planını yükselt.
problem-rate-limited = Düzenleyici çok yoğun. Lütfen birkaç dakika sonra tekrar dene.
problem-token-limit = Düzenleyici haftada yalnızca birkaç yeni bağlantı kabul ediyor ve şu an boş yer yok. Lütfen birkaç gün sonra tekrar dene; bir haftayı bulabilir.
problem-unreachable = Düzenleyiciye şu anda ulaşılamıyor. Lütfen bir dakika sonra tekrar dene.
problem-server-error = Düzenleyicide bir sorun çıktı. Lütfen bir dakika sonra tekrar dene.
problem-bad-answer = Düzenleyicinin yanıtını okuyamadım. Lütfen tekrar dene.
problem-bad-request = Düzenleyici bu isteği kabul etmedi. Başka sözlerle dene.
problem-edit-failed = Olmadı. Hiçbir şey değişmedi; başka sözlerle dene.
problem-edit-lost = Düzenlerken bağlantı koptu ve bir değişiklik görmüyorum. Hâlâ istiyorsan yeniden gönder.
problem-nothing-changed = Hiçbir şey değişmedi. Başka sözlerle dene ya da hangi fotoğraf olduğunu yaz.
problem-nothing-to-export = Henüz dışa aktarılacak bir şey yok. Fotoğraf gönder ve ne yapacağımı yaz.
problem-export-failed = Dışa aktarılamadı. Sonra /export ile tekrar dene.
problem-export-slow = Her zamankinden uzun sürüyor. Birkaç dakika sonra /export ile tekrar dene.
problem-media-unavailable = “{ $detail }” Telegram’dan alınamadı. Lütfen yeniden gönder.
problem-file-not-stored = “{ $detail }” düzenleyiciye ulaşmadı. Lütfen yeniden gönder.
problem-delivery-unsure = Video sana ulaştı mı bilmiyorum. Ulaşmadıysa “dışa aktar” yaz, göndereyim.
problem-delivery-failed = Video hazır ama gönderemedim. Tekrar denemek için “dışa aktar” yaz.
problem-internal = Benim tarafımda bir sorun çıktı. Lütfen tekrar dene.

request-export = dışa aktar
request-edit = “{ $text }”

timeline = Zaman çizelgesi ({ $count } parça): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Video
track-audio = Müzik
track-title = Başlık
track-text = Metin
track-other = Parça
track-type = Parça (tür { $type })
timeline-item = { $label } ({ $from }–{ $to } sn)
timeline-sound = { $label } ({ $from }–{ $to } sn, %{ $percent })
timeline-more = { $count } tane daha
timeline-text = “{ $text }”
timeline-segment = bölüm { $number }

changes = ✅ Değişenler:
changes-more = ve { $count } değişiklik daha
change-media-added = Eklendi: { $what }
change-media-removed = Çıkarıldı: { $what }
change-order-changed = Yeni sıralama
change-music-added = Müzik eklendi
change-music-added-named = Müzik eklendi: “{ $name }”
change-music-removed = Müzik çıkarıldı
change-music-removed-named = Müzik çıkarıldı: “{ $name }”
change-music-replaced = Başka müzik
change-music-replaced-named = Müzik: “{ $from }” → “{ $to }”
change-title-added = Başlık eklendi: “{ $text }” ({ $time })
change-text-added = Metin eklendi: “{ $text }” ({ $time })
change-text-removed = Metin çıkarıldı: “{ $text }”
change-text-changed = Metin: “{ $from }” → “{ $to }”
change-text-moved = “{ $text }” metninin yeni yeri: { $time }
change-volume = Ses düzeyi: { $from } → { $to }
change-volume-named = “{ $name }” ses düzeyi: { $from } → { $to }
change-transitions = Geçişler: { $transitions }
change-traits = Değişti: { $traits }
change-traits-removed = Kaldırıldı: { $traits }
change-timing = Fotoğraf başına süre: { $time }
change-size = Biçim: { $size }
change-name = Ad: “{ $name }”
change-length = Uzunluk: { $from } → { $to }
change-length-first = Uzunluk: { $to }
change-other = Zaman çizelgesi değişti.

transition-crossfade = yumuşak geçiş
transition-fadeblack = siyaha kararma
transition-fadewhite = beyaza açılma
transition-dissolve = erime
transition-slide = kaydırma
transition-wipe = silme
transition-zoom = yakınlaşma
transition-circle = daire
transition-cut = düz kesme

music-lo-fi = Lo-fi
music-upbeat = Enerjik
music-happy = Neşeli
music-calm = Sakin
music-cinematic = Sinematik
music-ambient = Ambiyans
music-jazz = Caz
music-acoustic = Akustik
music-electronic = Elektronik
music-sad = Hüzünlü
music-romantic = Romantik
music-holiday = Bayram

trait-motion = hareket
trait-look = görünüm
trait-fit = kadraj
trait-speed = hız
trait-color = renk
trait-position = konum
trait-size = boyut
trait-animation = animasyon
trait-fade = kararma ve açılma

button-slideshow = 🎬 Slayt gösterisi
button-example-vertical = 📱 30 saniye, dikey
button-example-vintage = 🎞 Nostaljik, sakin
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Başka müzik
button-faster = Daha hızlı
button-slower = Daha yavaş
button-undo = ↩️ Geri al
button-added = ➕ Ekle
button-cancel = İptal
button-start-over = Baştan başla

pressed-cancel = İptal ediyorum…

command-new = Yeni bir videoya başla
command-status = Zaman çizelgesini göster
command-export = Videoyu gönder
command-undo = Son değişikliği geri al
command-cancel = Süren işi durdur
command-credits = Kredileri göster
command-help = Neler yapabilirim

full-video-link =
    Bu, buraya sığan daha küçük bir sürüm. Tam sürüm ({ $megabytes } MB) { $days } gün boyunca bu bağlantıda:
project-link = 🔗 Bu projeye tarayıcıda devam et:
video-gone = O dosyanın süresi doldu. “dışa aktar” yaz, yeniden yapayım.
settings =
    ⚙️ Ayarlar

    Dil: { $language }
    Yeni videoların biçimi: { $ratio }
settings-automatic = fotoğraflara göre
privacy =
    🔒 Neyi, ne kadar saklıyorum

    • Fotoğraf, klip ve şarkılar: 3 gün, GPS konumu olmadan.
    • Videolar: 7 gün. İstekler ve zaman çizelgeleri: 7 gün.
    • Dilin ve biçimin: sen silene kadar.

    Bunlar yalnızca video düzenleyiciye gider, başka kimseye değil. /delete her şeyi hemen siler. Bu sohbetteki mesajlar sen silene kadar kalır.
confirm-delete = 🗑 Bütün fotoğrafların, videoların, zaman çizelgelerin ve ayarların silinsin mi? Bu geri alınamaz.
nothing-deleted = Hiçbir şey silinmedi.
delete-by-administrators = 🗑 Bir grupta her şeyi yalnızca yöneticileri silebilir.
deleted = 🗑 Silindi: fotoğraflar, videolar, zaman çizelgeleri ve ayarlar. Bu sohbetteki mesajları kendin silebilirsin.
deleted-here = 🗑 Burada silindi: fotoğraflar, videolar, zaman çizelgeleri ve ayarlar. Düzenleyicide silme yok; oradakilerin süresi kendiliğinden dolar. Bu sohbetteki mesajları kendin silebilirsin.
limit-reached-photos = Bugünlük daha fazla fotoğraf alamıyorum. { $hours } saat sonra devam ederiz.
limit-reached-videos = Bugünlük daha fazla video yapamıyorum. { $hours } saat sonra devam ederiz; fotoğrafların burada kalır.
limit-reached-minutes = Bugünlük video dakikaları doldu. { $hours } saat sonra devam ederiz; fotoğrafların burada kalır.
invitation-unusable = Bu davet kullanılmış ya da süresi dolmuş. Yenisini iste.
maintenance = 🔧 Bakımdayım. Lütfen biraz sonra tekrar dene.

button-file = 📎 Dosya olarak
button-automatic = Fotoğraflara göre
button-delete-all = 🗑 Hepsini sil
button-keep-all = Kalsın

command-settings = Dil ve biçim
command-privacy = Ne, ne kadar saklanıyor
command-delete = Bana ait her şeyi sil

ask-slideshow = fotoğraflarımdan müzikli ve geçişli bir video yap
ask-example-vertical = 30 saniye, dikey 9:16, enerjik müzik
ask-example-vintage = fotoğraflarımdan vintage görünümlü, sakin müzikli bir video yap
ask-vertical = dikey yap 9:16
ask-landscape = yatay yap 16:9
ask-square = kare yap 1:1
ask-music = başka müzik koy
ask-faster = daha hızlı yap
ask-slower = daha yavaş yap
ask-undo = geri al
ask-added = yeni fotoğrafları ekle

bot-name = Reelay: fotoğraftan video
bot-description =
    Fotoğraflarını gönder ve ne istediğini kendi sözlerinle yaz. Onlardan müzikli, başlıklı, geçişli bir video yapar ve buraya gönderirim.

    “fotoğraflarımdan müzikli bir video yap”
    “dikey, başlık Lizbon 2026”
    “sakin müzik, her fotoğraf 3 saniye”
bot-short-description = Fotoğrafların ve bir cümleyle, sohbetin içinde video yapar.


upload-offer =
    { $count ->
        [one] “{ $name }”, Telegram’ın bana verdiği { $limit } MB’tan büyük.
       *[other] { $count } dosya, Telegram’ın bana verdiği { $limit } MB’tan büyük.
    } Buradan yükle, dosya başına en fazla 200 MB. Bağlantı bir kez ve 24 saat geçerli.
button-upload = ⬆️ Buradan yükle
upload-page-title = Büyük dosya yükle
upload-page-intro = Fotoğraf, klip ve şarkılar, her biri en fazla { $limit } MB. Doğrudan sohbetine gider.
upload-page-choose = Dosya seç
upload-page-drop = veya buraya bırak
upload-page-add = Daha ekle
upload-page-send = Sohbete gönder
upload-page-sending = Gönderiliyor… sayfayı açık tut
upload-page-remove = Kaldır
upload-page-retry = Yeniden dene
upload-page-interrupted = Bağlantı koptu. Yeniden dene.
upload-page-too-large = { $limit } MB’tan büyük
upload-page-unsupported = Fotoğraf, klip veya şarkı değil
upload-page-too-many = Tek seferde en fazla { $most } dosya.
upload-page-done = Tamam! Dosyaların sohbette.
upload-page-back = Telegram’a dön
upload-page-used = Bu bağlantı kullanıldı. Başka dosyalar için sohbete bir büyük dosya daha gönder.
upload-page-expired = Bu bağlantının süresi doldu. Dosyayı sohbete yeniden gönder, yenisini alırsın.
