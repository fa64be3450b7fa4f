# Deutsch, du. Anführungszeichen „so“, ein Leerzeichen vor … nach Wörtern und vor %.

language-name = Deutsch
connecting = Verbinde …
welcome =
    👋 Hallo! Ich mache aus deinen Fotos ein Video.

    Schick mir 5–10 Fotos und sag mir mit deinen Worten, was du möchtest. Oder fang mit einem davon an:
help =
    Schick Fotos, Clips oder ein Lied und sag dann, was du möchtest:

    • „mach es hochkant“ · „quadratisch“
    • „3 Sekunden pro Foto“ · „insgesamt 20 Sekunden“
    • „Titel Lissabon“ · „Untertitel: 1. Paris 2. Rom“
    • „ruhige Musik“ · „keine Musik“
    • „entferne Foto 3“ · „Foto 5 nach vorne“ · „rückgängig“

    Als Datei geschickt behalten Fotos ihre volle Qualität.

    /status zeigt die Timeline, /export schickt das Video, /new fängt neu an, /cancel bricht ab, was gerade läuft.

photos = { $count ->
    [one] { $count } Foto
   *[other] { $count } Fotos
}
clips = { $count ->
    [one] { $count } Clip
   *[other] { $count } Clips
}
songs = { $count ->
    [one] { $count } Lied
   *[other] { $count } Lieder
}
nothing-yet = noch nichts
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent } %
seconds = { $seconds } s
minutes = { $time } min
time-span = { $from }–{ $to } s

assets = 📸 { $what } angekommen. Was soll ich daraus machen?
assets-without-photos = 🎵 { $what } angekommen. Jetzt fehlen noch die Fotos dazu.
late-assets = 📸 Noch dazugekommen: { $what }. Soll ich das einbauen?

progress-queued = ⏳ In der Warteschlange, nach: { $ahead }
progress-staging = 📥 Ich hole deine Fotos … { $done }/{ $of }
progress-collecting = 📥 Ich hole deine Fotos …
progress-thinking = ✂️ Ich arbeite an deinem Video …
progress-generating-video = 🎥 Ein Video wird erzeugt, das dauert 2–5 Minuten …
progress-generating-audio = 🎵 Ton wird erzeugt, das dauert 1–2 Minuten …
progress-editing-timeline = ✂️ Ich schneide …
progress-analyzing = 👀 Ich sehe mir deine Fotos an …
progress-still = ⏳ Noch dabei, seit { $minutes } Min.
progress-busy = ⏳ Der Schnittdienst hat gerade viel zu tun. Neuer Versuch in { $seconds } s …
first-cut = 🎥 Der erste Schnitt ist da. Musik und Titel können noch dazukommen.
progress-rendering = 🎬 Das Video entsteht
progress-rendering-late = ⏳ Das Video entsteht noch. Es dauert länger als sonst; ich schicke es, sobald es fertig ist.
progress-delivering = 📤 Ich schicke dir das Video …
time-left-seconds = noch etwa { $seconds } s
time-left-minutes = noch etwa { $minutes } min

status-nothing-planned = Noch keine Timeline: Schick Fotos und sag, was du möchtest.
video-length = Das Video ist { $length } lang.
status-running = ⏳ Gerade: { $request }
status-queued = Danach: { $requests }
credits = Guthaben: { $available } von { $total } Credits frei.
credits-frozen = { $frozen } davon reserviert für laufende Arbeit.
credits-low = 🪙 Dein Guthaben wird knapp: noch { $available }.
credits-last = 🪙 Dein Guthaben ist fast aufgebraucht: noch { $available }. { credits-export-works }
credits-export-works = Exportieren geht weiter, weitere Änderungen vielleicht nicht mehr.
credits-register = Registrier dich für neues; dieses Projekt behältst du:
credits-top-up = Lade dein Konto auf, dann geht es weiter:
new-project = 🆕 Neues Projekt. Schick mir die Fotos dafür.
cancelled = ✋ Abgebrochen. Deine Fotos sind noch da.
nothing-to-cancel = Es läuft gerade nichts.
undo-instead = Die letzte Änderung rückgängig machen: /undo
photos-needed = Schick mir zuerst ein paar Fotos und sag dann, was daraus werden soll.
wish-kept = 👍 Schick mir die Fotos, dann mache ich es.
answer-offers = Das geht gleich hier:
answer-describe = Sag mir einfach hier, was sich wie ändern soll.
session-replaced = Die Verbindung wurde erneuert, darum beginnt die Timeline von vorn. Deine Fotos sind noch da.
private =
    🔒 Dieser Bot ist privat.
    Sein Besitzer kann dich mit deiner ID freischalten: { $userId }

unknown-format = { $format } kann ich nicht erzeugen. Ich mache { $formats }.
unsupported-file =
    Mit „{ $name }“ kann ich leider nichts anfangen.
    Das geht: { $formats }.
file-too-big = „{ $name }“ ist zu groß: Telegram gibt mir nur Dateien bis { $limit } MB. Schick sie bitte kleiner oder als Foto.
video-link =
    🎬 Dein Video hat { $megabytes } MB, das ist zu groß für den Chat. Dieser Link gilt { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }:

problem-token-invalid = Der Schnittdienst hat die Verbindung abgelehnt. Bitte versuch es später noch einmal.
problem-session-unknown = Der Schnittdienst hat diese Timeline verloren. Sag noch einmal, was du möchtest; deine Fotos sind noch da.
problem-out-of-credits = Dein Guthaben ist aufgebraucht.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = „{ $detail }“ kann ich nicht verwenden. Das geht: { $formats }.
problem-file-too-large = „{ $detail }“ ist zu groß. Schick sie bitte kleiner, bis 200 MB.
problem-client-id-missing = Die Verbindung zum Schnittdienst hat nicht geklappt. Bitte versuch es noch einmal.
problem-plan-blocked = Für den Export braucht es einen anderen Tarif. Registriere dich oder wechsle ihn, dann geht es weiter.
problem-rate-limited = Der Schnittdienst hat gerade viel zu tun. Bitte versuch es in ein paar Minuten noch einmal.
problem-token-limit = Der Schnittdienst lässt pro Woche nur wenige neue Verbindungen zu, und gerade ist keine mehr frei. Bitte versuch es in ein paar Tagen noch einmal; es kann bis zu einer Woche dauern.
problem-unreachable = Der Schnittdienst ist gerade nicht erreichbar. Bitte versuch es in einer Minute noch einmal.
problem-server-error = Beim Schnittdienst ist etwas schiefgegangen. Bitte versuch es in einer Minute noch einmal.
problem-bad-answer = Die Antwort des Schnittdienstes war nicht lesbar. Bitte versuch es noch einmal.
problem-bad-request = Das hat der Schnittdienst nicht angenommen. Sag es bitte mit anderen Worten.
problem-edit-failed = Das hat nicht geklappt. Es ist nichts geändert; sag es bitte mit anderen Worten.
problem-edit-lost = Mittendrin ist die Verbindung abgerissen, und ich sehe keine Änderung. Schick es noch einmal, wenn du es noch möchtest.
problem-nothing-changed = Es hat sich nichts geändert. Sag es mit anderen Worten oder nenn mir das Foto, das du meinst.
problem-nothing-to-export = Es gibt noch nichts zu exportieren. Schick Fotos und sag, was daraus werden soll.
problem-export-failed = Der Export hat nicht geklappt. Bitte versuch es später noch einmal mit /export.
problem-export-slow = Das dauert ungewöhnlich lange. Versuch es in ein paar Minuten noch einmal mit /export.
problem-media-unavailable = „{ $detail }“ war von Telegram nicht zu bekommen. Bitte schick es noch einmal.
problem-file-not-stored = „{ $detail }“ ist beim Schnittdienst nicht angekommen. Bitte schick es noch einmal.
problem-delivery-unsure = Ich weiß nicht, ob das Video bei dir angekommen ist. Wenn nicht, sag „Export“, und ich schicke es.
problem-delivery-failed = Das Video ist fertig, aber ich konnte es nicht schicken. Sag „Export“, dann versuche ich es noch einmal.
problem-internal = Bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal.

request-export = Export
request-edit = „{ $text }“

timeline = Timeline ({ $count ->
    [one] { $count } Spur
   *[other] { $count } Spuren
}): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Video
track-audio = Musik
track-title = Titel
track-text = Text
track-other = Spur
track-type = Spur (Typ { $type })
timeline-item = { $label } ({ $from }–{ $to } s)
timeline-sound = { $label } ({ $from }–{ $to } s, { $percent } %)
timeline-more = { $count } weitere
timeline-text = „{ $text }“
timeline-segment = Segment { $number }

changes = ✅ Das hat sich geändert:
changes-more = und { $count ->
    [one] { $count } weitere Änderung
   *[other] { $count } weitere Änderungen
}
change-media-added = Neu dabei: { $what }
change-media-removed = Entfernt: { $what }
change-order-changed = Neue Reihenfolge
change-music-added = Musik dazu
change-music-added-named = Musik dazu: „{ $name }“
change-music-removed = Musik entfernt
change-music-removed-named = Musik entfernt: „{ $name }“
change-music-replaced = Andere Musik
change-music-replaced-named = Musik: „{ $from }“ → „{ $to }“
change-title-added = Titel dazu: „{ $text }“ ({ $time })
change-text-added = Text dazu: „{ $text }“ ({ $time })
change-text-removed = Text entfernt: „{ $text }“
change-text-changed = Text: „{ $from }“ → „{ $to }“
change-text-moved = Text „{ $text }“ jetzt bei { $time }
change-volume = Lautstärke: { $from } → { $to }
change-volume-named = Lautstärke von „{ $name }“: { $from } → { $to }
change-transitions = Übergänge: { $transitions }
change-traits = Geändert: { $traits }
change-traits-removed = Entfernt: { $traits }
change-timing = Zeit pro Foto: { $time }
change-size = Format: { $size }
change-name = Name: „{ $name }“
change-length = Länge: { $from } → { $to }
change-length-first = Länge: { $to }
change-other = Die Timeline hat sich geändert.

transition-crossfade = weiche Überblendung
transition-fadeblack = Schwarzblende
transition-fadewhite = Weißblende
transition-dissolve = Auflösen
transition-slide = Schieben
transition-wipe = Wischen
transition-zoom = Zoom
transition-circle = Kreisblende
transition-cut = harte Schnitte

music-lo-fi = Lo-fi
music-upbeat = Schwungvoll
music-happy = Fröhlich
music-calm = Ruhig
music-cinematic = Filmmusik
music-ambient = Ambient
music-jazz = Jazz
music-acoustic = Akustisch
music-electronic = Elektronisch
music-sad = Traurig
music-romantic = Romantisch
music-holiday = Festlich

trait-motion = Bewegung
trait-look = Look
trait-fit = Bildausschnitt
trait-speed = Tempo
trait-color = Farbe
trait-position = Position
trait-size = Größe
trait-animation = Animation
trait-fade = Ein- und Ausblenden

button-slideshow = 🎬 Diashow machen
button-example-vertical = 📱 30 s, Hochformat
button-example-vintage = 🎞 Vintage, ruhig
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Andere Musik
button-faster = Schneller
button-slower = Langsamer
button-undo = ↩️ Rückgängig
button-added = ➕ Einbauen
button-cancel = Abbrechen
button-start-over = Neu anfangen

pressed-cancel = Wird abgebrochen …

command-new = Ein neues Video anfangen
command-status = Die Timeline zeigen
command-export = Das Video schicken
command-undo = Die letzte Änderung rückgängig machen
command-cancel = Abbrechen, was gerade läuft
command-credits = Das Guthaben zeigen
command-help = Was ich kann

full-video-link =
    Hier ist eine kleinere Fassung, die in den Chat passt. Die ganze ({ $megabytes } MB) gibt es { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang über diesen Link:
project-link = 🔗 Dieses Projekt im Browser weiterbearbeiten:
video-gone = Die Datei gibt es nicht mehr. Sag „Export“, dann mache ich sie neu.
settings =
    ⚙️ Einstellungen

    Sprache: { $language }
    Format neuer Videos: { $ratio }
settings-automatic = nach den Fotos
privacy =
    🔒 Was ich aufbewahre und wie lange

    • Fotos, Clips und Lieder: 3 Tage, ohne GPS-Position.
    • Videos: 7 Tage. Wünsche und Timelines: 7 Tage.
    • Deine Sprache und dein Format: bis du sie löschst.

    Sie gehen an den Schnittdienst und an sonst niemanden. /delete löscht alles sofort. Nachrichten in diesem Chat bleiben, bis du sie löschst.
confirm-delete = 🗑 Alle deine Fotos, Videos, Timelines und Einstellungen löschen? Das lässt sich nicht rückgängig machen.
nothing-deleted = Es wurde nichts gelöscht.
delete-by-administrators = 🗑 In einer Gruppe können nur ihre Administratoren alles löschen.
deleted = 🗑 Gelöscht: Fotos, Videos, Timelines und Einstellungen. Die Nachrichten in diesem Chat kannst du selbst löschen.
deleted-here = 🗑 Hier gelöscht: Fotos, Videos, Timelines und Einstellungen. Beim Schnittdienst lässt sich nichts löschen; was er hat, läuft dort von selbst ab. Die Nachrichten in diesem Chat kannst du selbst löschen.
limit-reached-photos = Mehr Fotos kann ich heute nicht annehmen. Weiter geht es in { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}.
limit-reached-videos = Mehr Videos kann ich heute nicht machen. Weiter geht es in { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}; deine Fotos bleiben hier.
limit-reached-minutes = Mehr Videominuten kann ich heute nicht machen. Weiter geht es in { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}; deine Fotos bleiben hier.
invitation-unusable = Diese Einladung ist schon benutzt oder abgelaufen. Bitte lass dir eine neue geben.
maintenance = 🔧 Ich werde gerade gewartet. Bitte versuch es in einer Weile noch einmal.

button-file = 📎 Als Datei
button-automatic = Nach den Fotos
button-delete-all = 🗑 Alles löschen
button-keep-all = Behalten

command-settings = Sprache und Format
command-privacy = Was aufbewahrt wird und wie lange
command-delete = Alles von mir löschen

ask-slideshow = mach aus meinen Fotos eine Diashow mit Musik und Übergängen
ask-example-vertical = 30 Sekunden, Hochformat 9:16, schwungvolle Musik
ask-example-vintage = Diashow im Vintage-Look mit ruhiger Musik
ask-vertical = mach es hochkant 9:16
ask-landscape = mach es im Querformat 16:9
ask-square = mach es quadratisch 1:1
ask-music = nimm andere Musik
ask-faster = mach es schneller
ask-slower = mach es langsamer
ask-undo = rückgängig
ask-added = füge die neuen Fotos hinzu

bot-name = Reelay: Fotos zu Videos
bot-description =
    Schick mir deine Fotos und sag mit deinen eigenen Worten, was du möchtest. Ich mache daraus ein Video mit Musik, Titeln und Übergängen und schicke es dir gleich hier.

    „mach aus meinen Fotos eine Diashow mit Musik“
    „hochkant, Titel Lissabon 2026“
    „ruhige Musik, 3 Sekunden pro Foto“
bot-short-description = Macht aus deinen Fotos und einem Satz ein Video, direkt im Chat.


upload-offer =
    { $count ->
        [one] „{ $name }“ ist größer als die { $limit } MB, die Telegram mir gibt.
       *[other] { $count } Dateien sind größer als die { $limit } MB, die Telegram mir gibt.
    } Lade hier hoch, bis 200 MB pro Datei. Der Link gilt einmal, 24 Stunden lang.
button-upload = ⬆️ Hier hochladen
upload-page-title = Große Dateien hochladen
upload-page-intro = Fotos, Clips und Musik, bis { $limit } MB pro Datei. Sie landen direkt in deinem Chat.
upload-page-choose = Dateien wählen
upload-page-drop = oder hierher ziehen
upload-page-add = Weitere wählen
upload-page-send = In den Chat senden
upload-page-sending = Wird gesendet … lass die Seite offen
upload-page-remove = Entfernen
upload-page-retry = Noch einmal
upload-page-interrupted = Die Verbindung ist abgebrochen. Versuch es noch einmal.
upload-page-too-large = Größer als { $limit } MB
upload-page-unsupported = Kein Foto, Clip oder Musikstück
upload-page-too-many = Höchstens { $most } Dateien auf einmal.
upload-page-done = Fertig! Deine Dateien sind im Chat.
upload-page-back = Zurück zu Telegram
upload-page-used = Dieser Link ist schon benutzt. Für weitere Dateien schick noch eine große in den Chat.
upload-page-expired = Dieser Link ist abgelaufen. Schick die Datei noch einmal in den Chat, dann bekommst du einen neuen.
