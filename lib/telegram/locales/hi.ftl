# हिन्दी, आप। बोलचाल के शब्द: फ़ोटो, वीडियो, म्यूज़िक।

language-name = हिन्दी
connecting = कनेक्ट हो रहा है…
welcome =
    👋 नमस्ते! मैं आपकी फ़ोटो से वीडियो बनाता हूँ।

    मुझे 5–10 फ़ोटो भेजिए और अपने शब्दों में बताइए कि क्या चाहिए। या इनमें से किसी से शुरू कीजिए:
help =
    फ़ोटो, क्लिप या गाना भेजिए, फिर बताइए कि क्या करना है:

    • “वर्टिकल बनाओ” · “स्क्वेयर बनाओ”
    • “हर फ़ोटो 3 सेकंड” · “कुल 20 सेकंड”
    • “टाइटल लिस्बन” · “कैप्शन: 1. पेरिस 2. रोम”
    • “शांत म्यूज़िक” · “म्यूज़िक हटाओ”
    • “फ़ोटो 3 हटाओ” · “फ़ोटो 5 सबसे पहले” · “वापस करो”

    फ़ाइल के रूप में भेजी गई फ़ोटो की पूरी क्वालिटी बनी रहती है।

    /status टाइमलाइन दिखाता है, /export वीडियो भेजता है, /new नए सिरे से शुरू करता है, /cancel चल रहा काम रोकता है।

photos = { $count } फ़ोटो
clips = { $count ->
    [one] { $count } क्लिप
   *[other] { $count } क्लिप
}
songs = { $count ->
    [one] { $count } गाना
   *[other] { $count } गाने
}
nothing-yet = अभी कुछ नहीं
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds } से॰
minutes = { $time } मि॰
time-span = { $from }–{ $to } से॰

assets = 📸 मिल गया: { $what }। क्या बनाऊँ?
assets-without-photos = 🎵 मिल गया: { $what }। अब इसके लिए फ़ोटो भेजिए।
late-assets = 📸 बाद में और आया: { $what }। वीडियो में जोड़ दूँ?

progress-queued = ⏳ कतार में है। इससे पहले: { $ahead }
progress-staging = 📥 आपकी फ़ोटो तैयार हो रही हैं… { $done }/{ $of }
progress-collecting = 📥 आपकी फ़ोटो तैयार हो रही हैं…
progress-thinking = ✂️ आपके वीडियो पर काम चल रहा है…
progress-generating-video = 🎥 वीडियो बन रहा है, 2–5 मिनट लग सकते हैं…
progress-generating-audio = 🎵 ऑडियो बन रहा है, 1–2 मिनट लग सकते हैं…
progress-editing-timeline = ✂️ एडिटिंग हो रही है…
progress-analyzing = 👀 आपकी फ़ोटो देख रहा हूँ…
progress-still = ⏳ काम अभी चल रहा है, { $minutes } मिनट हुए।
progress-busy = ⏳ एडिटर अभी व्यस्त है। { $seconds } सेकंड में फिर कोशिश होगी…
first-cut = 🎥 पहला कट तैयार है। संगीत और शीर्षक अभी जुड़ सकते हैं।
progress-rendering = 🎬 वीडियो बन रहा है
progress-rendering-late = ⏳ वीडियो अभी बन रहा है। इस बार ज़्यादा समय लग रहा है; तैयार होते ही भेज दूँगा।
progress-delivering = 📤 वीडियो भेज रहा हूँ…
time-left-seconds = करीब { $seconds } सेकंड बाकी
time-left-minutes = करीब { $minutes } मिनट बाकी

status-nothing-planned = अभी कोई टाइमलाइन नहीं है: फ़ोटो भेजिए और बताइए कि क्या चाहिए।
video-length = वीडियो { $length } लंबा है।
status-running = ⏳ अभी: { $request }
status-queued = इसके बाद: { $requests }
credits = क्रेडिट: { $total } में से { $available } बाकी हैं।
credits-frozen = { $frozen } चल रहे काम के लिए रखे हैं।
credits-low = 🪙 क्रेडिट कम बचे हैं: { $available }।
credits-last = 🪙 क्रेडिट लगभग ख़त्म हैं: { $available }। { credits-export-works }
credits-export-works = एक्सपोर्ट अब भी होगा, पर और बदलाव शायद न हो पाएँ।
credits-register = और पाने के लिए रजिस्टर कीजिए; यह प्रोजेक्ट आपका ही रहेगा:
credits-top-up = आगे बढ़ने के लिए अपना खाता रिचार्ज कीजिए:
new-project = 🆕 नया प्रोजेक्ट। इसके लिए फ़ोटो भेजिए।
cancelled = ✋ रोक दिया। आपकी फ़ोटो सुरक्षित हैं।
nothing-to-cancel = अभी कुछ नहीं चल रहा है।
undo-instead = पिछला बदलाव वापस करने के लिए: /undo
photos-needed = पहले कुछ फ़ोटो भेजिए, फिर बताइए कि उनसे क्या बनाऊँ।
wish-kept = 👍 फ़ोटो भेजिए, मैं बना देता हूँ।
answer-offers = यह यहीं हो सकता है:
answer-describe = बस यहीं लिखिए कि क्या और कैसे बदलना है।
session-replaced = कनेक्शन नया हुआ है, इसलिए टाइमलाइन शुरू से बनेगी। आपकी फ़ोटो सुरक्षित हैं।
private =
    🔒 यह बॉट निजी है।
    इसके मालिक आपको इस आईडी से जोड़ सकते हैं: { $userId }

unknown-format = { $format } फ़ाइल नहीं बन सकती। ये बन सकती हैं: { $formats }।
unsupported-file =
    “{ $name }” ऐसी फ़ाइल है जो मैं इस्तेमाल नहीं कर सकता।
    ये चलेंगी: { $formats }।
file-too-big = “{ $name }” बहुत बड़ी है: Telegram मुझे { $limit } MB तक की फ़ाइलें ही देता है। छोटी करके या फ़ोटो के रूप में भेजिए।
video-link =
    🎬 आपका वीडियो { $megabytes } MB का है, यहाँ भेजने के लिए बहुत बड़ा। यह लिंक { $days } दिन चलेगा:

problem-token-invalid = एडिटर ने कनेक्शन स्वीकार नहीं किया। कृपया थोड़ी देर बाद कोशिश कीजिए।
problem-session-unknown = एडिटर से यह टाइमलाइन खो गई। फिर से बताइए कि क्या चाहिए; आपकी फ़ोटो सुरक्षित हैं।
problem-out-of-credits = आपके क्रेडिट ख़त्म हो गए हैं।
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = “{ $detail }” इस्तेमाल नहीं हो सकती। ये चलेंगी: { $formats }।
problem-file-too-large = “{ $detail }” बहुत बड़ी है। कृपया 200 MB तक की भेजिए।
problem-client-id-missing = एडिटर से कनेक्ट नहीं हो पाया। कृपया फिर कोशिश कीजिए।
problem-plan-blocked = एक्सपोर्ट के लिए दूसरा प्लान चाहिए। रजिस्टर या अपग्रेड कीजिए।
problem-rate-limited = एडिटर अभी बहुत व्यस्त है। कुछ मिनट बाद फिर कोशिश कीजिए।
problem-token-limit = एडिटर हर हफ़्ते कुछ ही नए कनेक्शन लेता है और अभी कोई जगह नहीं है। कुछ दिन बाद फिर कोशिश कीजिए; एक हफ़्ता तक लग सकता है।
problem-unreachable = एडिटर से अभी संपर्क नहीं हो रहा। एक मिनट बाद फिर कोशिश कीजिए।
problem-server-error = एडिटर में कुछ गड़बड़ हुई। एक मिनट बाद फिर कोशिश कीजिए।
problem-bad-answer = एडिटर का जवाब समझ नहीं आया। कृपया फिर कोशिश कीजिए।
problem-bad-request = एडिटर ने यह अनुरोध नहीं माना। कृपया दूसरे शब्दों में कहिए।
problem-edit-failed = यह नहीं हो पाया। कुछ नहीं बदला; दूसरे शब्दों में कहिए।
problem-edit-lost = बीच में कनेक्शन टूट गया और कोई बदलाव नहीं दिख रहा। अब भी चाहिए तो फिर से भेजिए।
problem-nothing-changed = कुछ नहीं बदला। दूसरे शब्दों में कहिए, या बताइए कि कौन-सी फ़ोटो।
problem-nothing-to-export = अभी एक्सपोर्ट करने को कुछ नहीं है। फ़ोटो भेजिए और बताइए कि क्या बनाऊँ।
problem-export-failed = एक्सपोर्ट नहीं हो पाया। थोड़ी देर बाद /export से फिर कोशिश कीजिए।
problem-export-slow = इसमें बहुत ज़्यादा समय लग रहा है। कुछ मिनट बाद /export से फिर कोशिश कीजिए।
problem-media-unavailable = Telegram से “{ $detail }” नहीं मिली। कृपया फिर से भेजिए।
problem-file-not-stored = “{ $detail }” एडिटर तक नहीं पहुँची। कृपया फिर से भेजिए।
problem-delivery-unsure = पता नहीं चला कि वीडियो आप तक पहुँचा या नहीं। न मिला हो तो “एक्सपोर्ट” लिखिए, मैं भेज दूँगा।
problem-delivery-failed = वीडियो तैयार है पर भेज नहीं पाया। फिर कोशिश के लिए “एक्सपोर्ट” लिखिए।
problem-internal = मेरी तरफ़ से कुछ गड़बड़ हुई। कृपया फिर कोशिश कीजिए।

request-export = एक्सपोर्ट
request-edit = “{ $text }”

timeline = टाइमलाइन ({ $count } ट्रैक): { $tracks }
timeline-track = { $heading }: { $items }
track-video = वीडियो
track-audio = म्यूज़िक
track-title = टाइटल
track-text = टेक्स्ट
track-other = ट्रैक
track-type = ट्रैक (प्रकार { $type })
timeline-item = { $label } ({ $from }–{ $to } से॰)
timeline-sound = { $label } ({ $from }–{ $to } से॰, { $percent }%)
timeline-more = { $count } और
timeline-text = “{ $text }”
timeline-segment = हिस्सा { $number }

changes = ✅ ये बदलाव हुए:
changes-more = और { $count ->
    [one] { $count } बदलाव
   *[other] { $count } बदलाव
}
change-media-added = जोड़ा: { $what }
change-media-removed = हटाया: { $what }
change-order-changed = नया क्रम
change-music-added = म्यूज़िक जोड़ा
change-music-added-named = म्यूज़िक जोड़ा: “{ $name }”
change-music-removed = म्यूज़िक हटाया
change-music-removed-named = म्यूज़िक हटाया: “{ $name }”
change-music-replaced = दूसरा म्यूज़िक
change-music-replaced-named = म्यूज़िक: “{ $from }” → “{ $to }”
change-title-added = टाइटल जोड़ा: “{ $text }” ({ $time })
change-text-added = टेक्स्ट जोड़ा: “{ $text }” ({ $time })
change-text-removed = टेक्स्ट हटाया: “{ $text }”
change-text-changed = टेक्स्ट: “{ $from }” → “{ $to }”
change-text-moved = टेक्स्ट “{ $text }” अब { $time } पर
change-volume = आवाज़: { $from } → { $to }
change-volume-named = “{ $name }” की आवाज़: { $from } → { $to }
change-transitions = ट्रांज़िशन: { $transitions }
change-traits = बदला: { $traits }
change-traits-removed = हटाया: { $traits }
change-timing = हर फ़ोटो का समय: { $time }
change-size = फ़ॉर्मैट: { $size }
change-name = नाम: “{ $name }”
change-length = लंबाई: { $from } → { $to }
change-length-first = लंबाई: { $to }
change-other = टाइमलाइन बदल गई।

transition-crossfade = क्रॉसफ़ेड
transition-fadeblack = काले से होकर
transition-fadewhite = सफ़ेद से होकर
transition-dissolve = डिज़ॉल्व
transition-slide = स्लाइड
transition-wipe = वाइप
transition-zoom = ज़ूम
transition-circle = गोल
transition-cut = सीधे कट

music-lo-fi = लोफाई
music-upbeat = जोशीला
music-happy = खुशनुमा
music-calm = शांत
music-cinematic = सिनेमाई
music-ambient = एम्बिएंट
music-jazz = जैज़
music-acoustic = अकूस्टिक
music-electronic = इलेक्ट्रॉनिक
music-sad = उदास
music-romantic = रोमांटिक
music-holiday = त्योहार

trait-motion = मोशन
trait-look = लुक
trait-fit = फ़्रेमिंग
trait-speed = रफ़्तार
trait-color = रंग
trait-position = जगह
trait-size = आकार
trait-animation = एनिमेशन
trait-fade = फ़ेड

button-slideshow = 🎬 स्लाइडशो बनाओ
button-example-vertical = 📱 30 सेकंड, वर्टिकल
button-example-vintage = 🎞 विंटेज, शांत
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 दूसरा म्यूज़िक
button-faster = तेज़
button-slower = धीमा
button-undo = ↩️ वापस करो
button-added = ➕ जोड़ दो
button-cancel = रोको
button-start-over = नए सिरे से

pressed-cancel = रोक रहा हूँ…

command-new = नया वीडियो शुरू करें
command-status = टाइमलाइन देखें
command-export = वीडियो मँगाएँ
command-undo = पिछला बदलाव वापस करें
command-cancel = चल रहा काम रोकें
command-credits = क्रेडिट देखें
command-help = मैं क्या कर सकता हूँ

full-video-link =
    यह छोटा वर्ज़न है जो यहाँ आ सकता है। पूरा वीडियो ({ $megabytes } MB) इस लिंक पर { $days } दिन तक मिलेगा:
project-link = 🔗 यह प्रोजेक्ट ब्राउज़र में आगे बढ़ाइए:
video-gone = वह फ़ाइल अब नहीं रही। “एक्सपोर्ट” लिखिए, मैं फिर से बना दूँगा।
settings =
    ⚙️ सेटिंग

    भाषा: { $language }
    नए वीडियो का फ़ॉर्मैट: { $ratio }
settings-automatic = फ़ोटो के हिसाब से
privacy =
    🔒 मैं क्या और कब तक रखता हूँ

    • फ़ोटो, क्लिप और गाने: 3 दिन, GPS लोकेशन के बिना।
    • वीडियो: 7 दिन। अनुरोध और टाइमलाइन: 7 दिन।
    • आपकी भाषा और फ़ॉर्मैट: जब तक आप न हटाएँ।

    ये सिर्फ़ वीडियो एडिटर को जाते हैं, किसी और को नहीं। /delete सब कुछ तुरंत हटा देता है। इस चैट के संदेश तब तक रहते हैं जब तक आप उन्हें न हटाएँ।
confirm-delete = 🗑 आपकी सारी फ़ोटो, वीडियो, टाइमलाइन और सेटिंग हटा दूँ? यह वापस नहीं हो सकेगा।
nothing-deleted = कुछ नहीं हटाया।
delete-by-administrators = 🗑 ग्रुप में सब कुछ सिर्फ़ उसके एडमिन हटा सकते हैं।
deleted = 🗑 हटा दिया: फ़ोटो, वीडियो, टाइमलाइन और सेटिंग। इस चैट के संदेश आप ख़ुद हटा सकते हैं।
deleted-here = 🗑 यहाँ से हटा दिया: फ़ोटो, वीडियो, टाइमलाइन और सेटिंग। एडिटर में हटाने की सुविधा नहीं है; वहाँ की चीज़ें समय पर अपने आप हट जाएँगी। इस चैट के संदेश आप ख़ुद हटा सकते हैं।
limit-reached-photos = आज मैं और फ़ोटो नहीं ले सकता। { $hours ->
    [one] { $hours } घंटे
   *[other] { $hours } घंटे
} बाद फिर शुरू करेंगे।
limit-reached-videos = आज मैं और वीडियो नहीं बना सकता। { $hours ->
    [one] { $hours } घंटे
   *[other] { $hours } घंटे
} बाद फिर शुरू करेंगे; आपकी फ़ोटो यहीं रहेंगी।
limit-reached-minutes = आज के वीडियो मिनट पूरे हो गए। { $hours ->
    [one] { $hours } घंटे
   *[other] { $hours } घंटे
} बाद फिर शुरू करेंगे; आपकी फ़ोटो यहीं रहेंगी।
invitation-unusable = यह निमंत्रण इस्तेमाल हो चुका है या पुराना है। नया माँगिए।
maintenance = 🔧 अभी मरम्मत चल रही है। थोड़ी देर बाद कोशिश कीजिए।

button-file = 📎 फ़ाइल के रूप में
button-automatic = फ़ोटो के हिसाब से
button-delete-all = 🗑 सब हटा दो
button-keep-all = रहने दो

command-settings = भाषा और फ़ॉर्मैट
command-privacy = क्या और कब तक रखा जाता है
command-delete = मेरा सब कुछ हटाएँ

ask-slideshow = मेरी फ़ोटो से म्यूज़िक और ट्रांज़िशन वाला स्लाइडशो बनाओ
ask-example-vertical = 30 सेकंड, वर्टिकल 9:16, जोशीला म्यूज़िक
ask-example-vintage = विंटेज लुक और शांत म्यूज़िक वाला स्लाइडशो बनाओ
ask-vertical = वर्टिकल 9:16 बनाओ
ask-landscape = हॉरिजॉन्टल 16:9 बनाओ
ask-square = स्क्वेयर 1:1 बनाओ
ask-music = दूसरा म्यूज़िक लगाओ
ask-faster = तेज़ करो
ask-slower = धीमा करो
ask-undo = वापस करो
ask-added = नई फोटो जोड़ो

bot-name = Reelay: फ़ोटो से वीडियो
bot-description =
    अपनी फ़ोटो भेजिए और अपने शब्दों में बताइए कि क्या चाहिए। मैं म्यूज़िक, टाइटल और ट्रांज़िशन के साथ वीडियो बनाकर यहीं भेज दूँगा।

    “मेरी फ़ोटो से म्यूज़िक वाला स्लाइडशो बनाओ”
    “वर्टिकल, टाइटल लिस्बन 2026”
    “शांत म्यूज़िक, हर फ़ोटो 3 सेकंड”
bot-short-description = आपकी फ़ोटो और एक वाक्य से वीडियो बनाता है, यहीं चैट में।


upload-offer =
    { $count ->
        [one] “{ $name }” उस { $limit } MB से बड़ी है जो Telegram मुझे देता है।
       *[other] { $count } फ़ाइलें उस { $limit } MB से बड़ी हैं जो Telegram मुझे देता है।
    } यहाँ अपलोड करें, हर फ़ाइल 200 MB तक। लिंक एक बार, 24 घंटे तक चलता है।
button-upload = ⬆️ यहाँ अपलोड करें
upload-page-title = बड़ी फ़ाइलें अपलोड करें
upload-page-intro = फ़ोटो, क्लिप और गाने, हर एक { $limit } MB तक। ये सीधे आपकी चैट में जाते हैं।
upload-page-choose = फ़ाइलें चुनें
upload-page-drop = या यहाँ छोड़ें
upload-page-add = और जोड़ें
upload-page-send = चैट में भेजें
upload-page-sending = भेजा जा रहा है… पेज खुला रखें
upload-page-remove = हटाएँ
upload-page-retry = फिर कोशिश करें
upload-page-interrupted = कनेक्शन टूट गया। फिर कोशिश करें।
upload-page-too-large = { $limit } MB से बड़ी
upload-page-unsupported = फ़ोटो, क्लिप या गाना नहीं है
upload-page-too-many = एक बार में ज़्यादा से ज़्यादा { $most } फ़ाइलें।
upload-page-done = हो गया! आपकी फ़ाइलें चैट में हैं।
upload-page-back = Telegram पर लौटें
upload-page-used = यह लिंक इस्तेमाल हो चुका है। और फ़ाइलों के लिए चैट में एक और बड़ी फ़ाइल भेजें।
upload-page-expired = यह लिंक पुराना हो गया है। फ़ाइल फिर से चैट में भेजें, नया लिंक मिलेगा।
