# Español, tú, neutro para España y América. Comillas «así».

language-name = Español
connecting = Conectando…
welcome =
    👋 ¡Hola! Convierto tus fotos en un video.

    Mándame de 5 a 10 fotos y dime qué quieres, con tus palabras. O empieza con una de estas ideas:
help =
    Manda fotos, clips o una canción y luego dime qué quieres:

    • «hazlo vertical» · «hazlo cuadrado»
    • «3 segundos por foto» · «20 segundos en total»
    • «título Lisboa» · «subtítulos: 1. París 2. Roma»
    • «música tranquila» · «sin música»
    • «quita la foto 3» · «pon la foto 5 al principio» · «deshacer»

    Si las mandas como archivo, las fotos conservan toda su calidad.

    /status muestra la línea de tiempo, /export te manda el video, /new empieza de cero y /cancel detiene lo que está en marcha.

photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
clips = { $count ->
    [one] { $count } clip
   *[other] { $count } clips
}
songs = { $count ->
    [one] { $count } canción
   *[other] { $count } canciones
}
nothing-yet = nada todavía
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent } %
seconds = { $seconds } s
minutes = { $time } min
time-span = { $from }–{ $to } s

assets = 📸 Ya tengo { $what }. ¿Qué video hago?
assets-without-photos = 🎵 Ya tengo { $what }. Ahora faltan las fotos.
late-assets = 📸 Llegó algo más: { $what }. ¿Lo añado al video?

progress-queued = ⏳ En cola, después de: { $ahead }
progress-staging = 📥 Preparando tus fotos… { $done }/{ $of }
progress-collecting = 📥 Preparando tus fotos…
progress-thinking = ✂️ Trabajando en tu video…
progress-generating-video = 🎥 Generando video, puede tardar de 2 a 5 minutos…
progress-generating-audio = 🎵 Generando audio, puede tardar de 1 a 2 minutos…
progress-editing-timeline = ✂️ Editando…
progress-analyzing = 👀 Mirando tus fotos…
progress-still = ⏳ Sigo en ello: van { $minutes } min.
progress-busy = ⏳ El editor está ocupado. Lo intento de nuevo en { $seconds } s…
first-cut = 🎥 Ya está el primer montaje. Puede que se añadan música y títulos.
progress-rendering = 🎬 Creando el video
progress-rendering-late = ⏳ El video aún se está creando. Tarda más de lo normal; te lo mando en cuanto esté listo.
progress-delivering = 📤 Enviando el video…
time-left-seconds = faltan unos { $seconds } s
time-left-minutes = { $minutes ->
    [one] falta más o menos { $minutes } min
   *[other] faltan unos { $minutes } min
}

status-nothing-planned = Aún no hay línea de tiempo: manda fotos y di qué quieres.
video-length = El video dura { $length }.
status-running = ⏳ Ahora: { $request }
status-queued = Después: { $requests }
credits = Créditos: { $available } de { $total } disponibles.
credits-frozen = { $frozen } reservados para lo que está en marcha.
credits-low = 🪙 Te quedan pocos créditos: { $available }.
credits-last = 🪙 Casi no te quedan créditos: { $available }. { credits-export-works }
credits-export-works = Exportar sigue funcionando, pero quizá ya no puedas hacer más cambios.
credits-register = Regístrate para tener más; conservas este proyecto:
credits-top-up = Recarga tu cuenta para seguir:
new-project = 🆕 Proyecto nuevo. Mándame las fotos.
cancelled = ✋ Cancelado. Tus fotos siguen aquí.
nothing-to-cancel = No hay nada en marcha.
undo-instead = Para deshacer el último cambio: /undo
photos-needed = Mándame primero unas fotos y luego dime qué hago con ellas.
wish-kept = 👍 Mándame las fotos y lo hago.
answer-offers = Puedes hacerlo aquí mismo:
answer-describe = Dime aquí qué cambio y cómo.
session-replaced = Se renovó la conexión, así que la línea de tiempo empieza de cero. Tus fotos siguen aquí.
private =
    🔒 Este bot es privado.
    Su dueño puede darte acceso con tu id: { $userId }

unknown-format = No puedo crear archivos { $format }. Hago { $formats }.
unsupported-file =
    «{ $name }» es un tipo de archivo que no puedo usar.
    Sirven estos: { $formats }.
file-too-big = «{ $name }» es demasiado grande: Telegram solo me da archivos de hasta { $limit } MB. Mándalo más pequeño o como foto.
video-link =
    🎬 Tu video pesa { $megabytes } MB, más de lo que puedo enviar aquí. Este enlace funciona durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }:

problem-token-invalid = El editor rechazó la conexión. Inténtalo más tarde.
problem-session-unknown = El editor perdió esta línea de tiempo. Dime otra vez qué quieres; tus fotos siguen aquí.
problem-out-of-credits = Se te acabaron los créditos.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = No puedo usar «{ $detail }». Sirven estos: { $formats }.
problem-file-too-large = «{ $detail }» es demasiado grande. Mándalo más pequeño, de hasta 200 MB.
problem-client-id-missing = Falló la conexión con el editor. Inténtalo otra vez.
problem-plan-blocked = Para exportar hace falta otro plan. Regístrate o cámbialo para desbloquearlo.
problem-rate-limited = El editor está muy ocupado. Inténtalo dentro de unos minutos.
problem-token-limit = El editor solo admite unas pocas conexiones nuevas por semana y ahora no queda ninguna. Inténtalo dentro de unos días; puede tardar hasta una semana.
problem-unreachable = Ahora mismo no puedo conectar con el editor. Inténtalo dentro de un minuto.
problem-server-error = El editor tuvo un problema. Inténtalo dentro de un minuto.
problem-bad-answer = No pude leer la respuesta del editor. Inténtalo otra vez.
problem-bad-request = El editor no aceptó esto. Dilo con otras palabras.
problem-edit-failed = No funcionó. No cambió nada; dilo con otras palabras.
problem-edit-lost = Se cortó la conexión durante la edición y no veo ningún cambio. Mándalo otra vez si aún lo quieres.
problem-nothing-changed = No cambió nada. Dilo con otras palabras o dime a qué foto te refieres.
problem-nothing-to-export = Todavía no hay nada que exportar. Manda fotos y dime qué hago con ellas.
problem-export-failed = La exportación falló. Inténtalo más tarde con /export.
problem-export-slow = Está tardando más de lo normal. Prueba otra vez con /export dentro de unos minutos.
problem-media-unavailable = Telegram no me dio «{ $detail }». Mándalo otra vez, por favor.
problem-file-not-stored = «{ $detail }» no llegó al editor. Mándalo otra vez, por favor.
problem-delivery-unsure = No sé si te llegó el video. Si no, di «exportar» y te lo mando.
problem-delivery-failed = El video está listo, pero no pude enviarlo. Di «exportar» para probar otra vez.
problem-internal = Algo salió mal por mi parte. Inténtalo otra vez.

request-export = exportar
request-edit = «{ $text }»

timeline = Línea de tiempo ({ $count ->
    [one] { $count } pista
   *[other] { $count } pistas
}): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Video
track-audio = Música
track-title = Título
track-text = Texto
track-other = Pista
track-type = Pista (tipo { $type })
timeline-item = { $label } ({ $from }–{ $to } s)
timeline-sound = { $label } ({ $from }–{ $to } s, { $percent } %)
timeline-more = { $count } más
timeline-text = «{ $text }»
timeline-segment = segmento { $number }

changes = ✅ Esto cambió:
changes-more = y { $count ->
    [one] { $count } cambio más
   *[other] { $count } cambios más
}
change-media-added = Añadido: { $what }
change-media-removed = Quitado: { $what }
change-order-changed = Orden nuevo
change-music-added = Música añadida
change-music-added-named = Música añadida: «{ $name }»
change-music-removed = Música quitada
change-music-removed-named = Música quitada: «{ $name }»
change-music-replaced = Otra música
change-music-replaced-named = Música: «{ $from }» → «{ $to }»
change-title-added = Título añadido: «{ $text }» ({ $time })
change-text-added = Texto añadido: «{ $text }» ({ $time })
change-text-removed = Texto quitado: «{ $text }»
change-text-changed = Texto: «{ $from }» → «{ $to }»
change-text-moved = Texto «{ $text }», ahora en { $time }
change-volume = Volumen: { $from } → { $to }
change-volume-named = Volumen de «{ $name }»: { $from } → { $to }
change-transitions = Transiciones: { $transitions }
change-traits = Cambiado: { $traits }
change-traits-removed = Quitado: { $traits }
change-timing = Tiempo por foto: { $time }
change-size = Formato: { $size }
change-name = Nombre: «{ $name }»
change-length = Duración: { $from } → { $to }
change-length-first = Duración: { $to }
change-other = La línea de tiempo cambió.

transition-crossfade = fundido encadenado
transition-fadeblack = fundido a negro
transition-fadewhite = fundido a blanco
transition-dissolve = disolución
transition-slide = deslizamiento
transition-wipe = barrido
transition-zoom = zoom
transition-circle = círculo
transition-cut = cortes directos

music-lo-fi = Lo-fi
music-upbeat = Animada
music-happy = Alegre
music-calm = Tranquila
music-cinematic = Cinematográfica
music-ambient = Ambiental
music-jazz = Jazz
music-acoustic = Acústica
music-electronic = Electrónica
music-sad = Triste
music-romantic = Romántica
music-holiday = Festiva

trait-motion = movimiento
trait-look = estilo
trait-fit = encuadre
trait-speed = velocidad
trait-color = color
trait-position = posición
trait-size = tamaño
trait-animation = animación
trait-fade = fundidos

button-slideshow = 🎬 Hacer el video
button-example-vertical = 📱 30 s, vertical
button-example-vintage = 🎞 Vintage, tranquilo
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Otra música
button-faster = Más rápido
button-slower = Más lento
button-undo = ↩️ Deshacer
button-added = ➕ Añadir
button-cancel = Cancelar
button-start-over = Empezar de nuevo

pressed-cancel = Cancelando…

command-new = Empezar un video nuevo
command-status = Ver la línea de tiempo
command-export = Recibir el video
command-undo = Deshacer el último cambio
command-cancel = Detener lo que está en marcha
command-credits = Ver los créditos
command-help = Qué sé hacer

full-video-link =
    Esta es una versión más pequeña que cabe aquí. La completa ({ $megabytes } MB) está en este enlace durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }:
project-link = 🔗 Sigue con este proyecto en el navegador:
video-gone = Ese archivo ya caducó. Di «exportar» y lo hago de nuevo.
settings =
    ⚙️ Ajustes

    Idioma: { $language }
    Formato de los videos nuevos: { $ratio }
settings-automatic = según las fotos
privacy =
    🔒 Qué guardo y cuánto tiempo

    • Fotos, clips y canciones: 3 días, sin su posición GPS.
    • Videos: 7 días. Peticiones y líneas de tiempo: 7 días.
    • Tu idioma y formato: hasta que los borres.

    Van al editor de video y a nadie más. /delete lo borra todo al momento. Los mensajes de este chat se quedan hasta que tú los borres.
confirm-delete = 🗑 ¿Borro todas tus fotos, videos, líneas de tiempo y ajustes? No se puede deshacer.
nothing-deleted = No se borró nada.
delete-by-administrators = 🗑 En un grupo solo sus administradores pueden borrarlo todo.
deleted = 🗑 Borrado: fotos, videos, líneas de tiempo y ajustes. Los mensajes de este chat los puedes borrar tú.
deleted-here = 🗑 Borrado aquí: fotos, videos, líneas de tiempo y ajustes. El editor no permite borrar; lo que tiene caduca allí. Los mensajes de este chat los puedes borrar tú.
limit-reached-photos = Hoy ya no puedo recibir más fotos. Seguimos dentro de { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}.
limit-reached-videos = Hoy ya no puedo hacer más videos. Seguimos dentro de { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}; tus fotos se quedan aquí.
limit-reached-minutes = Hoy ya no puedo hacer más minutos de video. Seguimos dentro de { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}; tus fotos se quedan aquí.
invitation-unusable = Esta invitación ya se usó o caducó. Pide una nueva.
maintenance = 🔧 Estoy en mantenimiento. Inténtalo dentro de un rato.

button-file = 📎 Como archivo
button-automatic = Según las fotos
button-delete-all = 🗑 Borrar todo
button-keep-all = Conservarlo

command-settings = Idioma y formato
command-privacy = Qué se guarda y cuánto tiempo
command-delete = Borrar todo lo mío

ask-slideshow = haz un video con mis fotos, con música y transiciones
ask-example-vertical = 30 segundos, vertical 9:16, música animada
ask-example-vintage = haz un video con mis fotos, estilo vintage y música tranquila
ask-vertical = hazlo vertical 9:16
ask-landscape = hazlo horizontal 16:9
ask-square = hazlo cuadrado 1:1
ask-music = pon otra música
ask-faster = hazlo más rápido
ask-slower = hazlo más lento
ask-undo = deshacer
ask-added = añade las fotos nuevas

bot-name = Reelay: fotos a video
bot-description =
    Mándame tus fotos y dime qué quieres, con tus propias palabras. Hago con ellas un video con música, títulos y transiciones y te lo mando aquí mismo.

    «haz un video con mis fotos, con música»
    «hazlo vertical, título Lisboa 2026»
    «música tranquila, 3 segundos por foto»
bot-short-description = Convierte tus fotos y una frase en un video, aquí mismo en el chat.


upload-offer =
    { $count ->
        [one] “{ $name }” supera los { $limit } MB que Telegram me entrega.
       *[other] { $count } archivos superan los { $limit } MB que Telegram me entrega.
    } Súbelo aquí, hasta 200 MB por archivo. El enlace sirve una vez, durante 24 horas.
button-upload = ⬆️ Subir aquí
upload-page-title = Subir archivos grandes
upload-page-intro = Fotos, videos y música, hasta { $limit } MB cada uno. Van directos a tu chat.
upload-page-choose = Elegir archivos
upload-page-drop = o suéltalos aquí
upload-page-add = Añadir más
upload-page-send = Enviar al chat
upload-page-sending = Enviando… no cierres esta página
upload-page-remove = Quitar
upload-page-retry = Reintentar
upload-page-interrupted = Se cortó la conexión. Inténtalo otra vez.
upload-page-too-large = Más de { $limit } MB
upload-page-unsupported = No es foto, video ni música
upload-page-too-many = Como máximo { $most } archivos a la vez.
upload-page-done = ¡Listo! Tus archivos están en el chat.
upload-page-back = Volver a Telegram
upload-page-used = Este enlace ya se usó. Para más archivos, envía otro grande al chat.
upload-page-expired = Este enlace ha caducado. Envía el archivo otra vez al chat y recibirás uno nuevo.
