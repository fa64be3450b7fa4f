# Русский, на «вы», со строчной буквы. Кавычки «ёлочки».

language-name = Русский
connecting = Подключаюсь…
welcome =
    👋 Привет! Я делаю видео из ваших фото.

    Пришлите 5–10 фото и напишите своими словами, что хотите получить. Или начните с готовой идеи:
help =
    Пришлите фото, ролики или песню, а потом напишите, что сделать:

    • «сделай вертикальным» · «сделай квадратным»
    • «3 секунды на фото» · «всего 20 секунд»
    • «заголовок Лиссабон» · «подписи: 1. Париж 2. Рим»
    • «спокойная музыка» · «без музыки»
    • «убери фото 3» · «фото 5 в начало» · «верни как было»

    Если отправить фото файлом, качество не теряется.

    /status покажет таймлайн, /export пришлёт видео, /new начнёт заново, /cancel остановит то, что идёт.

photos = { $count } фото
clips = { $count ->
    [one] { $count } ролик
    [few] { $count } ролика
   *[many] { $count } роликов
}
songs = { $count ->
    [one] { $count } песня
    [few] { $count } песни
   *[many] { $count } песен
}
nothing-yet = пока ничего
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent } %
seconds = { $seconds } с
minutes = { $time } мин
time-span = { $from }–{ $to } с

assets = 📸 Получил: { $what }. Что сделать?
assets-without-photos = 🎵 Получил: { $what }. Теперь пришлите фото.
late-assets = 📸 Пришло ещё: { $what }. Добавить в видео?

progress-queued = ⏳ В очереди, после: { $ahead }
progress-staging = 📥 Готовлю ваши фото… { $done }/{ $of }
progress-collecting = 📥 Готовлю ваши фото…
progress-thinking = ✂️ Работаю над видео…
progress-generating-video = 🎥 Создаю видео, это займёт 2–5 минут…
progress-generating-audio = 🎵 Создаю звук, это займёт 1–2 минуты…
progress-editing-timeline = ✂️ Монтирую…
progress-analyzing = 👀 Смотрю ваши фото…
progress-still = ⏳ Всё ещё работаю, уже { $minutes } мин.
progress-busy = ⏳ Видеоредактор занят. Попробую снова через { $seconds } с…
first-cut = 🎥 Черновой монтаж готов. Музыка и титры ещё могут добавиться.
progress-rendering = 🎬 Собираю видео
progress-rendering-late = ⏳ Видео ещё собирается. Дольше обычного; пришлю, как только будет готово.
progress-delivering = 📤 Отправляю видео…
time-left-seconds = ещё около { $seconds } с
time-left-minutes = ещё около { $minutes } мин

status-nothing-planned = Таймлайна пока нет: пришлите фото и напишите, что хотите.
video-length = Длительность видео — { $length }.
status-running = ⏳ Сейчас: { $request }
status-queued = Потом: { $requests }
credits = Кредиты: доступно { $available } из { $total }.
credits-frozen = Ещё { $frozen } отложено на текущую работу.
credits-low = 🪙 Кредиты заканчиваются: осталось { $available }.
credits-last = 🪙 Кредиты почти закончились: осталось { $available }. { credits-export-works }
credits-export-works = Экспорт по-прежнему работает, а на новые правки может не хватить.
credits-register = Зарегистрируйтесь, чтобы получить ещё; проект останется вашим:
credits-top-up = Пополните счёт, чтобы продолжить:
new-project = 🆕 Новый проект. Присылайте для него фото.
cancelled = ✋ Остановил. Ваши фото на месте.
nothing-to-cancel = Сейчас ничего не идёт.
undo-instead = Отменить последнее изменение: /undo
photos-needed = Сначала пришлите несколько фото, а потом напишите, что из них сделать.
wish-kept = 👍 Пришлите фото, и я всё сделаю.
answer-offers = Это можно сделать прямо здесь:
answer-describe = Просто напишите здесь, что и как изменить.
session-replaced = Соединение обновилось, поэтому таймлайн начинается заново. Ваши фото на месте.
private =
    🔒 Это закрытый бот.
    Владелец может открыть вам доступ по вашему id: { $userId }

unknown-format = Файлы { $format } не получатся. Могу сделать { $formats }.
unsupported-file =
    С файлом «{ $name }» я работать не умею.
    Подойдут: { $formats }.
file-too-big = «{ $name }» слишком большой: Telegram отдаёт мне файлы до { $limit } МБ. Пришлите поменьше или как фото.
video-link =
    🎬 Видео получилось на { $megabytes } МБ, сюда столько не отправить. Ссылка работает { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }:

problem-token-invalid = Видеоредактор не принял подключение. Попробуйте позже.
problem-session-unknown = Видеоредактор потерял этот таймлайн. Напишите ещё раз, что хотите: ваши фото на месте.
problem-out-of-credits = Кредиты закончились.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = Файл «{ $detail }» не подходит. Подойдут: { $formats }.
problem-file-too-large = «{ $detail }» слишком большой. Пришлите поменьше, до 200 МБ.
problem-client-id-missing = Не получилось подключиться к видеоредактору. Попробуйте ещё раз.
problem-plan-blocked = Для экспорта нужен другой тариф. Зарегистрируйтесь или смените тариф, и он откроется.
problem-rate-limited = Видеоредактор сейчас перегружен. Попробуйте через несколько минут.
problem-token-limit = Видеоредактор принимает лишь несколько новых подключений в неделю, и сейчас мест нет. Попробуйте через несколько дней; ждать, возможно, придётся до недели.
problem-unreachable = Видеоредактор сейчас не отвечает. Попробуйте через минуту.
problem-server-error = В видеоредакторе произошла ошибка. Попробуйте через минуту.
problem-bad-answer = Ответ видеоредактора не удалось прочитать. Попробуйте ещё раз.
problem-bad-request = Видеоредактор не принял эту просьбу. Напишите другими словами.
problem-edit-failed = Не получилось. Ничего не изменилось, напишите другими словами.
problem-edit-lost = Связь оборвалась на середине, и изменений я не вижу. Пришлите ещё раз, если это ещё нужно.
problem-nothing-changed = Ничего не изменилось. Напишите другими словами или скажите, про какое фото речь.
problem-nothing-to-export = Экспортировать пока нечего. Пришлите фото и напишите, что из них сделать.
problem-export-failed = Экспорт не удался. Попробуйте позже: /export.
problem-export-slow = Это длится необычно долго. Попробуйте ещё раз через несколько минут: /export.
problem-media-unavailable = Не получилось забрать «{ $detail }» из Telegram. Пришлите ещё раз.
problem-file-not-stored = «{ $detail }» не дошёл до видеоредактора. Пришлите ещё раз.
problem-delivery-unsure = Не знаю, дошло ли видео. Если нет, напишите «экспорт», и я отправлю.
problem-delivery-failed = Видео готово, но отправить не получилось. Напишите «экспорт», и я попробую снова.
problem-internal = У меня что-то пошло не так. Попробуйте ещё раз.

request-export = экспорт
request-edit = «{ $text }»

timeline = Таймлайн ({ $count ->
    [one] { $count } дорожка
    [few] { $count } дорожки
   *[many] { $count } дорожек
}): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Видео
track-audio = Музыка
track-title = Заголовок
track-text = Текст
track-other = Дорожка
track-type = Дорожка (тип { $type })
timeline-item = { $label } ({ $from }–{ $to } с)
timeline-sound = { $label } ({ $from }–{ $to } с, { $percent } %)
timeline-more = ещё { $count }
timeline-text = «{ $text }»
timeline-segment = фрагмент { $number }

changes = ✅ Вот что изменилось:
changes-more = и ещё { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
   *[many] { $count } изменений
}
change-media-added = Добавлено: { $what }
change-media-removed = Убрано: { $what }
change-order-changed = Новый порядок
change-music-added = Добавлена музыка
change-music-added-named = Добавлена музыка: «{ $name }»
change-music-removed = Музыка убрана
change-music-removed-named = Убрана музыка: «{ $name }»
change-music-replaced = Другая музыка
change-music-replaced-named = Музыка: «{ $from }» → «{ $to }»
change-title-added = Добавлен заголовок: «{ $text }» ({ $time })
change-text-added = Добавлен текст: «{ $text }» ({ $time })
change-text-removed = Убран текст: «{ $text }»
change-text-changed = Текст: «{ $from }» → «{ $to }»
change-text-moved = Текст «{ $text }» теперь на { $time }
change-volume = Громкость: { $from } → { $to }
change-volume-named = Громкость «{ $name }»: { $from } → { $to }
change-transitions = Переходы: { $transitions }
change-traits = Изменено: { $traits }
change-traits-removed = Убрано: { $traits }
change-timing = Время на фото: { $time }
change-size = Формат: { $size }
change-name = Название: «{ $name }»
change-length = Длина: { $from } → { $to }
change-length-first = Длина: { $to }
change-other = Таймлайн изменился.

transition-crossfade = плавный переход
transition-fadeblack = через чёрный
transition-fadewhite = через белый
transition-dissolve = растворение
transition-slide = сдвиг
transition-wipe = шторка
transition-zoom = зум
transition-circle = круг
transition-cut = резкие склейки

music-lo-fi = Лоу-фай
music-upbeat = Энергичная
music-happy = Весёлая
music-calm = Спокойная
music-cinematic = Кинематографичная
music-ambient = Эмбиент
music-jazz = Джаз
music-acoustic = Акустика
music-electronic = Электронная
music-sad = Грустная
music-romantic = Романтичная
music-holiday = Праздничная

trait-motion = движение
trait-look = стиль
trait-fit = кадрирование
trait-speed = скорость
trait-color = цвет
trait-position = место
trait-size = размер
trait-animation = анимация
trait-fade = затухание

button-slideshow = 🎬 Сделать слайд-шоу
button-example-vertical = 📱 30 с, вертикально
button-example-vintage = 🎞 Винтаж, спокойно
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Другая музыка
button-faster = Быстрее
button-slower = Медленнее
button-undo = ↩️ Отменить
button-added = ➕ Добавить
button-cancel = Остановить
button-start-over = Начать заново

pressed-cancel = Останавливаю…

command-new = Начать новое видео
command-status = Показать таймлайн
command-export = Прислать видео
command-undo = Отменить последнее изменение
command-cancel = Остановить то, что идёт
command-credits = Показать кредиты
command-help = Что я умею

full-video-link =
    Это уменьшенная версия, которая сюда помещается. Полная ({ $megabytes } МБ) доступна по ссылке { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }:
project-link = 🔗 Продолжить этот проект в браузере:
video-gone = Этот файл уже удалён. Напишите «экспорт», и я сделаю его снова.
settings =
    ⚙️ Настройки

    Язык: { $language }
    Формат новых видео: { $ratio }
settings-automatic = по фотографиям
privacy =
    🔒 Что я храню и как долго

    • Фото, ролики и песни: 3 дня, без GPS-координат.
    • Видео: 7 дней. Просьбы и таймлайны: 7 дней.
    • Язык и формат: пока вы их не удалите.

    Всё это получает только видеоредактор и больше никто. /delete удаляет всё сразу. Сообщения в этом чате остаются, пока вы их не удалите.
confirm-delete = 🗑 Удалить все ваши фото, видео, таймлайны и настройки? Вернуть их не получится.
nothing-deleted = Ничего не удалено.
delete-by-administrators = 🗑 В группе удалить всё могут только её администраторы.
deleted = 🗑 Удалено: фото, видео, таймлайны и настройки. Сообщения в этом чате можно удалить вручную.
deleted-here = 🗑 Здесь удалено: фото, видео, таймлайны и настройки. В видеоредакторе удалить нельзя, там всё исчезнет по сроку. Сообщения в этом чате можно удалить вручную.
limit-reached-photos = На сегодня больше фото принять не могу. Продолжим через { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
}.
limit-reached-videos = На сегодня лимит видео исчерпан. Продолжим через { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
}, ваши фото останутся здесь.
limit-reached-minutes = На сегодня лимит минут видео исчерпан. Продолжим через { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
}, ваши фото останутся здесь.
invitation-unusable = Это приглашение уже использовано или истекло. Попросите новое.
maintenance = 🔧 Идут технические работы. Попробуйте чуть позже.

button-file = 📎 Файлом
button-automatic = По фотографиям
button-delete-all = 🗑 Удалить всё
button-keep-all = Оставить

command-settings = Язык и формат
command-privacy = Что хранится и как долго
command-delete = Удалить всё моё

ask-slideshow = сделай слайд-шоу из моих фото с музыкой и переходами
ask-example-vertical = 30 секунд, вертикально 9:16, энергичная музыка
ask-example-vintage = слайд-шоу в винтажном стиле со спокойной музыкой
ask-vertical = сделай вертикальным 9:16
ask-landscape = сделай горизонтальным 16:9
ask-square = сделай квадратным 1:1
ask-music = поставь другую музыку
ask-faster = сделай быстрее
ask-slower = сделай медленнее
ask-undo = верни как было
ask-added = добавь новые фото

bot-name = Reelay: видео из фото
bot-description =
    Пришлите фото и напишите своими словами, что хотите получить. Я соберу из них видео с музыкой, заголовками и переходами и пришлю прямо сюда.

    «сделай слайд-шоу из моих фото с музыкой»
    «вертикально, заголовок Лиссабон 2026»
    «спокойная музыка, 3 секунды на фото»
bot-short-description = Делает видео из ваших фото по одной фразе, прямо в чате.


upload-offer =
    { $count ->
        [one] «{ $name }» больше { $limit } МБ (файлов: { $count }), а Telegram отдаёт мне только до этого размера.
        [few] { $count } файла больше { $limit } МБ, а Telegram отдаёт мне только до этого размера.
        [many] { $count } файлов больше { $limit } МБ, а Telegram отдаёт мне только до этого размера.
       *[other] { $count } файла больше { $limit } МБ, а Telegram отдаёт мне только до этого размера.
    } Загрузите здесь, до 200 МБ на файл. Ссылка действует один раз, 24 часа.
button-upload = ⬆️ Загрузить здесь
upload-page-title = Загрузка больших файлов
upload-page-intro = Фото, клипы и музыка, до { $limit } МБ каждый. Они попадут прямо в ваш чат.
upload-page-choose = Выбрать файлы
upload-page-drop = или перетащите их сюда
upload-page-add = Добавить ещё
upload-page-send = Отправить в чат
upload-page-sending = Отправляю… не закрывайте страницу
upload-page-remove = Убрать
upload-page-retry = Повторить
upload-page-interrupted = Связь прервалась. Попробуйте ещё раз.
upload-page-too-large = Больше { $limit } МБ
upload-page-unsupported = Не фото, не клип и не музыка
upload-page-too-many = Не больше { $most } файлов за раз.
upload-page-done = Готово! Файлы в чате.
upload-page-back = Назад в Telegram
upload-page-used = Эта ссылка уже использована. Чтобы загрузить ещё, отправьте в чат другой большой файл.
upload-page-expired = Ссылка устарела. Отправьте файл в чат ещё раз, и придёт новая.
