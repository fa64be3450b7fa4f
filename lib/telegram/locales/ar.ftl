# العربية، بصيغة المخاطب المفرد. الأرقام لاتينية، والسهم إلى اليسار، والفترات بـ«من … إلى».

language-name = العربية
connecting = جارٍ الاتصال…
welcome =
    👋 أهلًا! أنا أحوّل صورك إلى فيديو.

    أرسل لي من 5 إلى 10 صور وقل لي ماذا تريد بكلماتك أنت. أو ابدأ بواحد من هذه:
help =
    أرسل صورًا أو مقاطع أو أغنية، ثم قل ماذا تريد:

    • «اجعله عموديًا» · «اجعله مربعًا»
    • «3 ثوان لكل صورة» · «20 ثانية إجمالًا»
    • «عنوان لشبونة» · «تعليقات: 1. باريس 2. روما»
    • «موسيقى هادئة» · «بدون موسيقى»
    • «احذف الصورة 3» · «الصورة 5 في البداية» · «تراجع»

    الصور المرسلة كملفات تحتفظ بجودتها الكاملة.

    /status يعرض المخطط الزمني، و /export يرسل الفيديو، و /new يبدأ من جديد، و /cancel يوقف ما يجري الآن.

photos = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
clips = { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعًا
   *[other] { $count } مقطع
}
songs = { $count ->
    [zero] لا أغاني
    [one] أغنية واحدة
    [two] أغنيتان
    [few] { $count } أغانٍ
    [many] { $count } أغنية
   *[other] { $count } أغنية
}
nothing-yet = لا شيء بعد
list-separator = {"، "}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds } ث
minutes = { $time } د
time-span = من { $from } إلى { $to } ث

assets = 📸 وصلني: { $what }. ماذا أصنع؟
assets-without-photos = 🎵 وصلني: { $what }. أرسل الآن الصور.
late-assets = 📸 وصل بعد ذلك: { $what }. هل أضيف ذلك إلى الفيديو؟

progress-queued = ⏳ في الانتظار، بعد: { $ahead }
progress-staging = 📥 أجهّز صورك… { $done } من { $of }
progress-collecting = 📥 أجهّز صورك…
progress-thinking = ✂️ أعمل على الفيديو…
progress-generating-video = 🎥 جارٍ إنشاء الفيديو، قد يستغرق من دقيقتين إلى 5 دقائق…
progress-generating-audio = 🎵 جارٍ إنشاء الصوت، قد يستغرق دقيقة أو دقيقتين…
progress-editing-timeline = ✂️ جارٍ المونتاج…
progress-analyzing = 👀 أنظر إلى صورك…
progress-still = ⏳ ما زال العمل جاريًا منذ { $minutes } د.
progress-busy = ⏳ المحرّر مشغول. سأحاول مجددًا بعد { $seconds } ث…
first-cut = 🎥 النسخة الأولى جاهزة. قد تُضاف الموسيقى والعناوين.
progress-rendering = 🎬 جارٍ إخراج الفيديو
progress-rendering-late = ⏳ ما زال إخراج الفيديو جاريًا. يستغرق وقتًا أطول من المعتاد؛ سأرسله حال جاهزيته.
progress-delivering = 📤 أرسل الفيديو…
time-left-seconds = بقي نحو { $seconds } ث
time-left-minutes = بقي نحو { $minutes } د

status-nothing-planned = لا يوجد مخطط زمني بعد: أرسل صورًا وقل ماذا تريد.
video-length = مدة الفيديو { $length }.
status-running = ⏳ الآن: { $request }
status-queued = بعد ذلك: { $requests }
credits = الرصيد: { $available } متاح من أصل { $total }.
credits-frozen = منها { $frozen } محجوز للعمل الجاري.
credits-low = 🪙 رصيدك يقترب من النفاد: بقي { $available }.
credits-last = 🪙 رصيدك أوشك على الانتهاء: بقي { $available }. { credits-export-works }
credits-export-works = ما زال التصدير ممكنًا، لكن قد لا يكفي لتعديلات أخرى.
credits-register = سجّل للحصول على المزيد، ويبقى هذا المشروع لك:
credits-top-up = اشحن حسابك للمتابعة:
new-project = 🆕 مشروع جديد. أرسل لي صوره.
cancelled = ✋ أوقفته. صورك ما زالت هنا.
nothing-to-cancel = لا شيء يجري الآن.
undo-instead = للتراجع عن آخر تغيير: /undo
photos-needed = أرسل لي بعض الصور أولًا، ثم قل ماذا أصنع بها.
wish-kept = 👍 أرسل لي الصور وسأصنعه.
answer-offers = يمكنك فعل ذلك هنا مباشرة:
answer-describe = اكتب لي هنا فقط ما الذي تريد تغييره وكيف.
session-replaced = تجدّد الاتصال، لذلك يبدأ المخطط الزمني من جديد. صورك ما زالت هنا.
private =
    🔒 هذا البوت خاص.
    يمكن لصاحبه أن يسمح لك بالدخول بهذا المعرّف: { $userId }

unknown-format = لا أستطيع إنشاء ملفات { $format }. أستطيع إنشاء: { $formats }.
unsupported-file =
    لا أستطيع استخدام هذا النوع من الملفات: «{ $name }».
    هذه تصلح: { $formats }.
file-too-big = الملف «{ $name }» كبير جدًا: تيليجرام يعطيني ملفات حتى { $limit } ميغابايت فقط. أرسله أصغر أو كصورة.
video-link =
    🎬 حجم الفيديو { $megabytes } ميغابايت، وهذا أكبر مما يمكنني إرساله هنا. يعمل هذا الرابط { $days ->
        [zero] اليوم فقط
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }:

problem-token-invalid = رفض المحرّر الاتصال. حاول لاحقًا من فضلك.
problem-session-unknown = أضاع المحرّر هذا المخطط الزمني. قل مرة أخرى ماذا تريد؛ صورك ما زالت هنا.
problem-out-of-credits = نفد رصيدك.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = لا أستطيع استخدام «{ $detail }». هذه تصلح: { $formats }.
problem-file-too-large = الملف «{ $detail }» كبير جدًا. أرسله أصغر من فضلك، حتى 200 ميغابايت.
problem-client-id-missing = فشل الاتصال بالمحرّر. حاول مرة أخرى من فضلك.
problem-plan-blocked = التصدير يحتاج إلى اشتراك آخر. سجّل أو رقِّ اشتراكك لفتحه.
problem-rate-limited = المحرّر مشغول جدًا. حاول بعد بضع دقائق من فضلك.
problem-token-limit = لا يقبل المحرّر إلا عددًا قليلًا من الاتصالات الجديدة كل أسبوع، ولم يبقَ مكان الآن. حاول بعد بضعة أيام من فضلك؛ قد يطول الأمر حتى أسبوع.
problem-unreachable = لا يمكن الوصول إلى المحرّر الآن. حاول بعد دقيقة من فضلك.
problem-server-error = واجه المحرّر مشكلة. حاول بعد دقيقة من فضلك.
problem-bad-answer = لم أفهم رد المحرّر. حاول مرة أخرى من فضلك.
problem-bad-request = لم يقبل المحرّر هذا الطلب. جرّب كلمات أخرى من فضلك.
problem-edit-failed = لم ينجح ذلك ولم يتغيّر شيء. جرّب كلمات أخرى.
problem-edit-lost = انقطع الاتصال أثناء المونتاج ولا أرى أي تغيير. أرسل طلبك مرة أخرى إن كنت ما زلت تريده.
problem-nothing-changed = لم يتغيّر شيء. جرّب كلمات أخرى أو قل لي أي صورة تقصد.
problem-nothing-to-export = لا يوجد ما يُصدَّر بعد. أرسل صورًا وقل ماذا أصنع بها.
problem-export-failed = فشل التصدير. حاول لاحقًا بالأمر /export.
problem-export-slow = يستغرق هذا وقتًا أطول من المعتاد. حاول بعد بضع دقائق بالأمر /export.
problem-media-unavailable = لم أستطع جلب «{ $detail }» من تيليجرام. أرسله مرة أخرى من فضلك.
problem-file-not-stored = لم يصل «{ $detail }» إلى المحرّر. أرسله مرة أخرى من فضلك.
problem-delivery-unsure = لا أعرف هل وصلك الفيديو. إن لم يصل فقل «تصدير» وسأرسله.
problem-delivery-failed = الفيديو جاهز لكن تعذّر إرساله. قل «تصدير» لأحاول مرة أخرى.
problem-internal = حدث خطأ من جهتي. حاول مرة أخرى من فضلك.

request-export = تصدير
request-edit = «{ $text }»

timeline = المخطط الزمني ({ $count ->
    [zero] بلا مسارات
    [one] مسار واحد
    [two] مساران
    [few] { $count } مسارات
    [many] { $count } مسارًا
   *[other] { $count } مسار
}): { $tracks }
timeline-track = { $heading }: { $items }
track-video = فيديو
track-audio = موسيقى
track-title = عنوان
track-text = نص
track-other = مسار
track-type = مسار (نوع { $type })
timeline-item = { $label } (من { $from } إلى { $to } ث)
timeline-sound = { $label } (من { $from } إلى { $to } ث، { $percent }%)
timeline-more = { $count } غيرها
timeline-text = «{ $text }»
timeline-segment = مقطع { $number }

changes = ✅ هذا ما تغيّر:
changes-more = و{ $count ->
    [zero] لا شيء آخر
    [one] تغيير آخر
    [two] تغييران آخران
    [few] { $count } تغييرات أخرى
    [many] { $count } تغييرًا آخر
   *[other] { $count } تغيير آخر
}
change-media-added = أُضيف: { $what }
change-media-removed = حُذف: { $what }
change-order-changed = ترتيب جديد
change-music-added = أُضيفت موسيقى
change-music-added-named = أُضيفت موسيقى: «{ $name }»
change-music-removed = حُذفت الموسيقى
change-music-removed-named = حُذفت الموسيقى: «{ $name }»
change-music-replaced = موسيقى أخرى
change-music-replaced-named = الموسيقى: «{ $from }» ← «{ $to }»
change-title-added = أُضيف عنوان: «{ $text }» ({ $time })
change-text-added = أُضيف نص: «{ $text }» ({ $time })
change-text-removed = حُذف النص: «{ $text }»
change-text-changed = النص: «{ $from }» ← «{ $to }»
change-text-moved = النص «{ $text }» الآن { $time }
change-volume = مستوى الصوت: { $from } ← { $to }
change-volume-named = مستوى صوت «{ $name }»: { $from } ← { $to }
change-transitions = الانتقالات: { $transitions }
change-traits = تغيّر: { $traits }
change-traits-removed = حُذف: { $traits }
change-timing = مدة كل صورة: { $time }
change-size = الأبعاد: { $size }
change-name = الاسم: «{ $name }»
change-length = الطول: { $from } ← { $to }
change-length-first = الطول: { $to }
change-other = تغيّر المخطط الزمني.

transition-crossfade = تلاشٍ متداخل
transition-fadeblack = تلاشٍ إلى الأسود
transition-fadewhite = تلاشٍ إلى الأبيض
transition-dissolve = ذوبان
transition-slide = انزلاق
transition-wipe = مسح
transition-zoom = تقريب
transition-circle = دائرة
transition-cut = قطع مباشر

music-lo-fi = لو-فاي
music-upbeat = حماسية
music-happy = سعيدة
music-calm = هادئة
music-cinematic = سينمائية
music-ambient = أجواء
music-jazz = جاز
music-acoustic = أكوستيك
music-electronic = إلكترونية
music-sad = حزينة
music-romantic = رومانسية
music-holiday = أعياد

trait-motion = الحركة
trait-look = المظهر
trait-fit = الاقتصاص
trait-speed = السرعة
trait-color = اللون
trait-position = الموضع
trait-size = الحجم
trait-animation = التحريك
trait-fade = التلاشي

button-slideshow = 🎬 اصنع عرض شرائح
button-example-vertical = 📱 30 ثانية، عمودي
button-example-vintage = 🎞 قديم، موسيقى هادئة
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 موسيقى أخرى
button-faster = أسرع
button-slower = أبطأ
button-undo = ↩️ تراجع
button-added = ➕ أضفها
button-cancel = إيقاف
button-start-over = من جديد

pressed-cancel = جارٍ الإيقاف…

command-new = ابدأ فيديو جديدًا
command-status = اعرض المخطط الزمني
command-export = أرسل الفيديو
command-undo = تراجع عن آخر تغيير
command-cancel = أوقف ما يجري الآن
command-credits = اعرض الرصيد
command-help = ماذا أستطيع أن أفعل

full-video-link =
    هذه نسخة أصغر تناسب المحادثة. النسخة الكاملة ({ $megabytes } ميغابايت) في هذا الرابط { $days ->
        [zero] اليوم فقط
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }:
project-link = 🔗 تابع هذا المشروع في المتصفح:
video-gone = انتهت مدة هذا الملف. قل «تصدير» وسأصنعه من جديد.
settings =
    ⚙️ الإعدادات

    اللغة: { $language }
    أبعاد الفيديوهات الجديدة: { $ratio }
settings-automatic = حسب الصور
privacy =
    🔒 ما أحتفظ به وكم من الوقت

    • الصور والمقاطع والأغاني: 3 أيام، بدون موقع GPS.
    • الفيديوهات: 7 أيام. الطلبات والمخططات الزمنية: 7 أيام.
    • لغتك وأبعادك المفضلة: حتى تحذفها.

    تذهب إلى محرّر الفيديو فقط ولا أحد غيره. الأمر /delete يحذف كل شيء فورًا. رسائل هذه المحادثة تبقى حتى تحذفها أنت.
confirm-delete = 🗑 هل أحذف كل صورك وفيديوهاتك ومخططاتك الزمنية وإعداداتك؟ لا يمكن التراجع عن ذلك.
nothing-deleted = لم يُحذف شيء.
delete-by-administrators = 🗑 في المجموعات يمكن للمشرفين فقط حذف كل شيء.
deleted = 🗑 حُذفت الصور والفيديوهات والمخططات الزمنية والإعدادات. يمكنك أنت حذف رسائل هذه المحادثة.
deleted-here = 🗑 حُذفت هنا الصور والفيديوهات والمخططات الزمنية والإعدادات. المحرّر لا يتيح الحذف، وما لديه تنتهي مدته هناك. يمكنك أنت حذف رسائل هذه المحادثة.
limit-reached-photos = لا أستطيع استقبال المزيد من الصور اليوم. نكمل بعد { $hours ->
    [zero] قليل
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}.
limit-reached-videos = لا أستطيع صنع المزيد من الفيديوهات اليوم. نكمل بعد { $hours ->
    [zero] قليل
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}، وصورك تبقى هنا.
limit-reached-minutes = نفدت دقائق الفيديو لهذا اليوم. نكمل بعد { $hours ->
    [zero] قليل
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}، وصورك تبقى هنا.
invitation-unusable = هذه الدعوة مستخدمة أو منتهية. اطلب دعوة جديدة.
maintenance = 🔧 أعمال صيانة جارية. حاول بعد قليل من فضلك.

button-file = 📎 كملف
button-automatic = حسب الصور
button-delete-all = 🗑 احذف كل شيء
button-keep-all = أبقِها

command-settings = اللغة والأبعاد
command-privacy = ما يُحفظ وكم من الوقت
command-delete = احذف كل ما يخصّني

ask-slideshow = اصنع عرض شرائح من صوري مع موسيقى وانتقالات
ask-example-vertical = 30 ثانية، عمودي 9:16، موسيقى حماسية
ask-example-vintage = عرض شرائح بمظهر قديم وموسيقى هادئة
ask-vertical = اجعله عموديًا 9:16
ask-landscape = اجعله أفقيًا 16:9
ask-square = اجعله مربعًا 1:1
ask-music = موسيقى أخرى
ask-faster = اجعله أسرع
ask-slower = اجعله أبطأ
ask-undo = تراجع
ask-added = أضف الصور الجديدة

bot-name = Reelay: فيديو من صورك
bot-description =
    أرسل لي صورك وقل ماذا تريد بكلماتك أنت. أصنع منها فيديو بالموسيقى والعناوين والانتقالات وأرسله إليك هنا.

    «اصنع عرض شرائح من صوري مع موسيقى»
    «عمودي، عنوان لشبونة 2026»
    «موسيقى هادئة، 3 ثوان لكل صورة»
bot-short-description = يصنع فيديو من صورك بجملة واحدة، داخل المحادثة.


upload-offer =
    { $count ->
        [one] «{ $name }» أكبر من { $limit } ميغابايت التي يسلّمها لي Telegram.
        [two] هناك ملفان أكبر من { $limit } ميغابايت التي يسلّمها لي Telegram.
        [few] هناك { $count } ملفات أكبر من { $limit } ميغابايت التي يسلّمها لي Telegram.
        [many] هناك { $count } ملفًا أكبر من { $limit } ميغابايت التي يسلّمها لي Telegram.
        [zero] هناك { $count } ملف أكبر من { $limit } ميغابايت التي يسلّمها لي Telegram.
       *[other] هناك { $count } ملف أكبر من { $limit } ميغابايت التي يسلّمها لي Telegram.
    } ارفعها هنا، حتى 200 ميغابايت للملف. يعمل الرابط مرة واحدة، لمدة 24 ساعة.
button-upload = ⬆️ ارفع هنا
upload-page-title = رفع الملفات الكبيرة
upload-page-intro = صور ومقاطع وأغانٍ، حتى { $limit } ميغابايت لكل ملف. تصل مباشرة إلى محادثتك.
upload-page-choose = اختر الملفات
upload-page-drop = أو أفلتها هنا
upload-page-add = أضف المزيد
upload-page-send = أرسل إلى المحادثة
upload-page-sending = جارٍ الإرسال… أبقِ الصفحة مفتوحة
upload-page-remove = إزالة
upload-page-retry = أعد المحاولة
upload-page-interrupted = انقطع الاتصال. أعد المحاولة.
upload-page-too-large = أكبر من { $limit } ميغابايت
upload-page-unsupported = ليس صورة ولا مقطعًا ولا أغنية
upload-page-too-many = { $most } ملفًا كحد أقصى في المرة.
upload-page-done = تم! ملفاتك في المحادثة.
upload-page-back = العودة إلى Telegram
upload-page-used = استُخدم هذا الرابط. لملفات أخرى، أرسل ملفًا كبيرًا آخر إلى المحادثة.
upload-page-expired = انتهت صلاحية هذا الرابط. أرسل الملف إلى المحادثة مرة أخرى لتحصل على رابط جديد.
