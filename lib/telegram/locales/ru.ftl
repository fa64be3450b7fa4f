# Русский, на «ты». Кавычки «ёлочки».

connecting = Подключаюсь…
welcome =
    👋 Привет! Я делаю видео из твоих фото.

    Пришли 5–10 фото и напиши своими словами, что хочешь получить. Или просто пришли фото.

    Например:
    • «сделай слайд-шоу из моих фото с музыкой»
    • «30 секунд, вертикально, заголовок Лиссабон 2026»
    • «экспорт 1080p MP4»
help =
    Пришли фото, ролики или песню, а потом напиши, что сделать:

    • «сделай вертикальным» · «сделай квадратным»
    • «3 секунды на фото» · «всего 20 секунд»
    • «заголовок Лиссабон» · «подписи: 1. Париж 2. Рим»
    • «спокойная музыка» · «без музыки»
    • «убери фото 3» · «фото 5 в начало» · «верни как было»

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
late-assets = 📸 Пришло ещё: { $what }. Добавить в видео?

progress-queued = ⏳ В очереди, после: { $ahead }
progress-staging = 📥 Готовлю твои фото… { $done }/{ $of }
progress-collecting = 📥 Готовлю твои фото…
progress-thinking = ✂️ Работаю над видео…
progress-generating-video = 🎥 Создаю видео, это займёт 2–5 минут…
progress-generating-audio = 🎵 Создаю звук, это займёт 1–2 минуты…
progress-editing-timeline = ✂️ Монтирую…
progress-analyzing = 👀 Смотрю твои фото…
progress-rendering = 🎬 Собираю видео
progress-delivering = 📤 Отправляю видео…
time-left-seconds = ещё около { $seconds } с
time-left-minutes = ещё около { $minutes } мин

status-nothing-planned = Таймлайна пока нет: пришли фото и напиши, что хочешь.
status-running = ⏳ Сейчас: { $request }
status-queued = Потом: { $requests }
credits = Кредиты: доступно { $available } из { $total }.
credits-frozen = Ещё { $frozen } отложено на текущую работу.
new-project = 🆕 Новый проект. Присылай для него фото.
cancelled = ✋ Остановил. Фото и таймлайн остались как были.
nothing-to-cancel = Сейчас ничего не идёт.
photos-needed = Сначала пришли несколько фото, а потом напиши, что из них сделать.
session-replaced = Соединение обновилось, поэтому таймлайн начинается заново. Твои фото на месте.
private =
    🔒 Это закрытый бот.
    Владелец может открыть тебе доступ по твоему id: { $userId }

unsupported-file =
    С файлом «{ $name }» я работать не умею.
    Подойдут: { $formats }.
file-too-big = «{ $name }» слишком большой: Telegram отдаёт мне файлы до { $limit } МБ. Пришли поменьше или как фото.
video-link =
    🎬 Видео получилось на { $megabytes } МБ, сюда столько не отправить. Ссылка работает { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }:

problem-token-invalid = Монтажная не приняла подключение. Попробуй позже.
problem-session-unknown = Монтажная потеряла этот таймлайн. Напиши ещё раз, что хочешь: твои фото на месте.
problem-out-of-credits = Кредиты закончились.
problem-unsupported-file = Файл «{ $detail }» не подходит. Подойдут: { $formats }.
problem-file-too-large = «{ $detail }» слишком большой. Пришли поменьше, до 200 МБ.
problem-client-id-missing = Не вышло подключиться к монтажной. Попробуй ещё раз.
problem-plan-blocked = Для экспорта нужен другой тариф. Зарегистрируйся или смени тариф, и он откроется.
problem-rate-limited = Монтажная сейчас загружена. Попробуй через минуту.
problem-unreachable = Монтажная сейчас не отвечает. Попробуй через минуту.
problem-server-error = В монтажной что-то сломалось. Попробуй через минуту.
problem-bad-answer = Ответ монтажной не удалось прочитать. Попробуй ещё раз.
problem-bad-request = Монтажная не приняла эту просьбу. Напиши другими словами.
problem-edit-failed = Не получилось. Ничего не изменилось, напиши другими словами.
problem-edit-lost = Связь оборвалась на середине, и изменений я не вижу. Пришли ещё раз, если это ещё нужно.
problem-nothing-changed = Ничего не изменилось. Напиши другими словами или скажи, про какое фото речь.
problem-nothing-to-export = Экспортировать пока нечего. Пришли фото и напиши, что из них сделать.
problem-export-failed = Экспорт не удался. Попробуй позже: /export.
problem-export-slow = Что-то очень долго. Попробуй ещё раз через несколько минут: /export.
problem-media-unavailable = Не получилось забрать «{ $detail }» из Telegram. Пришли ещё раз.
problem-delivery-unsure = Не знаю, дошло ли видео. Если нет, напиши «экспорт», и я отправлю.
problem-delivery-failed = Видео готово, но отправить не вышло. Напиши «экспорт», и я попробую снова.
problem-internal = У меня что-то пошло не так. Попробуй ещё раз.

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
video-gone = Этот файл уже удалён. Напиши «экспорт», и я сделаю его снова.
settings =
    ⚙️ Настройки

    Язык: { $language }
    Формат новых видео: { $ratio }
settings-automatic = по фотографиям
privacy =
    🔒 Что я храню и как долго

    • Фото, ролики и песни: 3 дня, без GPS-координат.
    • Видео: 7 дней. Просьбы и таймлайны: 7 дней.
    • Язык и формат: пока не удалишь.

    Всё это получает только видеоредактор и больше никто. /delete удаляет всё сразу. Сообщения в этом чате остаются, пока ты их не удалишь.
confirm-delete = 🗑 Удалить все твои фото, видео, таймлайны и настройки? Вернуть их не получится.
nothing-deleted = Ничего не удалено.
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
}, твои фото останутся здесь.
limit-reached-minutes = На сегодня лимит минут видео исчерпан. Продолжим через { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
}, твои фото останутся здесь.
invitation-unusable = Это приглашение уже использовано или истекло. Попроси новое.
maintenance = 🔧 Идут технические работы. Попробуй чуть позже.

button-file = 📎 Файлом
button-automatic = По фотографиям
button-delete-all = 🗑 Удалить всё
button-keep-all = Оставить

command-settings = Язык и формат
command-privacy = Что хранится и как долго
command-delete = Удалить всё моё

ask-slideshow = сделай слайд-шоу из моих фото с музыкой и переходами
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
    Пришли фото и напиши своими словами, что хочешь получить. Я соберу из них видео с музыкой, заголовками и переходами и пришлю прямо сюда.

    «сделай слайд-шоу из моих фото с музыкой»
    «вертикально, заголовок Лиссабон 2026»
    «спокойная музыка, 3 секунды на фото»
bot-short-description = Делает видео из твоих фото по одной фразе, прямо в чате.
