# Français, tu. Guillemets « ainsi », espaces insécables avant : ? ! % et dans les guillemets.

language-name = Français
connecting = Connexion…
welcome =
    👋 Salut ! Je transforme tes photos en vidéo.

    Envoie-moi 5 à 10 photos et dis-moi ce que tu veux, avec tes mots. Ou pars d’une de ces idées :
help =
    Envoie des photos, des clips ou une chanson, puis dis ce que tu veux :

    • « mets-le en vertical » · « format carré »
    • « 3 secondes par photo » · « 20 secondes au total »
    • « titre Lisbonne » · « légendes : 1. Paris 2. Rome »
    • « musique calme » · « sans musique »
    • « enlève la photo 3 » · « photo 5 au début » · « reviens en arrière »

    Envoyées comme fichiers, les photos gardent toute leur qualité.

    /status montre le montage, /export envoie la vidéo, /new recommence à zéro, /cancel arrête ce qui est en cours.

photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
clips = { $count ->
    [one] { $count } clip
   *[other] { $count } clips
}
songs = { $count ->
    [one] { $count } chanson
   *[other] { $count } chansons
}
nothing-yet = rien pour l’instant
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent } %
seconds = { $seconds } s
minutes = { $time } min
time-span = { $from }–{ $to } s

assets = 📸 Bien reçu : { $what }. J’en fais quoi ?
assets-without-photos = 🎵 Bien reçu : { $what }. Il manque encore les photos.
late-assets = 📸 Arrivé entre-temps : { $what }. Je l’ajoute à la vidéo ?

progress-queued = ⏳ En attente, après : { $ahead }
progress-staging = 📥 Je prépare tes photos… { $done }/{ $of }
progress-collecting = 📥 Je prépare tes photos…
progress-thinking = ✂️ Je travaille sur ta vidéo…
progress-generating-video = 🎥 Création d’une vidéo, cela prend 2 à 5 minutes…
progress-generating-audio = 🎵 Création du son, cela prend 1 à 2 minutes…
progress-editing-timeline = ✂️ Je fais le montage…
progress-analyzing = 👀 Je regarde tes photos…
progress-still = ⏳ Toujours en cours, depuis { $minutes } min.
progress-busy = ⏳ L’éditeur est occupé. Nouvel essai dans { $seconds } s…
first-cut = 🎥 Le premier montage est prêt. Musique et titres peuvent encore s’ajouter.
progress-rendering = 🎬 Création de la vidéo
progress-rendering-late = ⏳ La vidéo est encore en cours. C’est plus long que d’habitude ; je te l’envoie dès qu’elle est prête.
progress-delivering = 📤 J’envoie la vidéo…
time-left-seconds = encore { $seconds } s environ
time-left-minutes = encore { $minutes } min environ

status-nothing-planned = Pas encore de montage : envoie des photos et dis ce que tu veux.
video-length = La vidéo dure { $length }.
status-running = ⏳ En cours : { $request }
status-queued = Ensuite : { $requests }
credits = Crédits : { $available } disponibles sur { $total }.
credits-frozen = { $frozen } réservés au travail en cours.
credits-low = 🪙 Il te reste peu de crédits : { $available }.
credits-last = 🪙 Tes crédits sont presque épuisés : { $available }. { credits-export-works }
credits-export-works = L’export marche encore, mais peut-être plus les modifications.
credits-register = Inscris-toi pour en avoir d’autres ; ce projet reste à toi :
credits-top-up = Recharge ton compte pour continuer :
new-project = 🆕 Nouveau projet. Envoie-moi les photos.
cancelled = ✋ Annulé. Tes photos sont toujours là.
nothing-to-cancel = Rien n’est en cours.
undo-instead = Pour annuler le dernier changement : /undo
photos-needed = Envoie-moi d’abord quelques photos, puis dis-moi quoi en faire.
wish-kept = 👍 Envoie-moi les photos et je m’y mets.
answer-offers = Tu peux le faire ici même :
answer-describe = Dis-moi simplement ici ce qu’il faut changer, et comment.
session-replaced = La connexion a été renouvelée, le montage repart donc de zéro. Tes photos sont toujours là.
private =
    🔒 Ce bot est privé.
    Son propriétaire peut t’ouvrir l’accès avec ton id : { $userId }

unknown-format = Je ne peux pas créer de fichiers { $format }. Je fais { $formats }.
unsupported-file =
    « { $name } » est un type de fichier que je ne peux pas utiliser.
    Ceux-ci marchent : { $formats }.
file-too-big = « { $name } » est trop lourd : Telegram ne me donne que des fichiers jusqu’à { $limit } Mo. Envoie-le plus petit ou comme photo.
video-link =
    🎬 Ta vidéo pèse { $megabytes } Mo, c’est trop pour le chat. Ce lien marche pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } :

problem-token-invalid = L’éditeur a refusé la connexion. Réessaie plus tard.
problem-session-unknown = L’éditeur a perdu ce montage. Redis-moi ce que tu veux ; tes photos sont toujours là.
problem-out-of-credits = Tu n’as plus de crédits.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = Je ne peux pas utiliser « { $detail } ». Ceux-ci marchent : { $formats }.
problem-file-too-large = « { $detail } » est trop lourd. Envoie-le plus petit, jusqu’à 200 Mo.
problem-client-id-missing = La connexion à l’éditeur a échoué. Réessaie.
problem-plan-blocked = L’export demande une autre formule. Inscris-toi ou change de formule pour le débloquer.
problem-rate-limited = L’éditeur est très occupé. Réessaie dans quelques minutes.
problem-token-limit = L’éditeur n’accepte que quelques nouvelles connexions par semaine, et il n’en reste plus. Réessaie dans quelques jours ; cela peut prendre une semaine.
problem-unreachable = L’éditeur est injoignable pour le moment. Réessaie dans une minute.
problem-server-error = L’éditeur a eu un problème. Réessaie dans une minute.
problem-bad-answer = La réponse de l’éditeur est illisible. Réessaie.
problem-bad-request = L’éditeur n’a pas accepté cette demande. Essaie avec d’autres mots.
problem-edit-failed = Ça n’a pas marché. Rien n’a changé ; essaie avec d’autres mots.
problem-edit-lost = La connexion a été coupée en plein montage et je ne vois aucun changement. Renvoie ta demande si tu la veux encore.
problem-nothing-changed = Rien n’a changé. Essaie avec d’autres mots ou dis-moi de quelle photo il s’agit.
problem-nothing-to-export = Il n’y a encore rien à exporter. Envoie des photos et dis-moi quoi en faire.
problem-export-failed = L’export a échoué. Réessaie plus tard avec /export.
problem-export-slow = C’est plus long que d’habitude. Réessaie dans quelques minutes avec /export.
problem-media-unavailable = Telegram ne m’a pas donné « { $detail } ». Renvoie-le, s’il te plaît.
problem-file-not-stored = « { $detail } » n’est pas arrivé à l’éditeur. Renvoie-le, s’il te plaît.
problem-delivery-unsure = Je ne sais pas si la vidéo t’est parvenue. Sinon, dis « exporter » et je l’envoie.
problem-delivery-failed = La vidéo est prête, mais je n’ai pas pu l’envoyer. Dis « exporter » pour réessayer.
problem-internal = Quelque chose a mal tourné de mon côté. Réessaie.

request-export = export
request-edit = « { $text } »

timeline = Montage ({ $count ->
    [one] { $count } piste
   *[other] { $count } pistes
}) : { $tracks }
timeline-track = { $heading } : { $items }
track-video = Vidéo
track-audio = Musique
track-title = Titre
track-text = Texte
track-other = Piste
track-type = Piste (type { $type })
timeline-item = { $label } ({ $from }–{ $to } s)
timeline-sound = { $label } ({ $from }–{ $to } s, { $percent } %)
timeline-more = { $count } de plus
timeline-text = « { $text } »
timeline-segment = segment { $number }

changes = ✅ Voici ce qui a changé :
changes-more = et { $count ->
    [one] { $count } autre changement
   *[other] { $count } autres changements
}
change-media-added = Ajouté : { $what }
change-media-removed = Enlevé : { $what }
change-order-changed = Nouvel ordre
change-music-added = Musique ajoutée
change-music-added-named = Musique ajoutée : « { $name } »
change-music-removed = Musique enlevée
change-music-removed-named = Musique enlevée : « { $name } »
change-music-replaced = Autre musique
change-music-replaced-named = Musique : « { $from } » → « { $to } »
change-title-added = Titre ajouté : « { $text } » ({ $time })
change-text-added = Texte ajouté : « { $text } » ({ $time })
change-text-removed = Texte enlevé : « { $text } »
change-text-changed = Texte : « { $from } » → « { $to } »
change-text-moved = Texte « { $text } » maintenant à { $time }
change-volume = Volume : { $from } → { $to }
change-volume-named = Volume de « { $name } » : { $from } → { $to }
change-transitions = Transitions : { $transitions }
change-traits = Modifié : { $traits }
change-traits-removed = Enlevé : { $traits }
change-timing = Durée par photo : { $time }
change-size = Format : { $size }
change-name = Nom : « { $name } »
change-length = Durée : { $from } → { $to }
change-length-first = Durée : { $to }
change-other = Le montage a changé.

transition-crossfade = fondu enchaîné
transition-fadeblack = fondu au noir
transition-fadewhite = fondu au blanc
transition-dissolve = dissolution
transition-slide = glissement
transition-wipe = balayage
transition-zoom = zoom
transition-circle = cercle
transition-cut = coupes franches

music-lo-fi = Lo-fi
music-upbeat = Entraînante
music-happy = Joyeuse
music-calm = Calme
music-cinematic = Cinématique
music-ambient = Ambiance
music-jazz = Jazz
music-acoustic = Acoustique
music-electronic = Électronique
music-sad = Triste
music-romantic = Romantique
music-holiday = Fêtes

trait-motion = mouvement
trait-look = style
trait-fit = cadrage
trait-speed = vitesse
trait-color = couleur
trait-position = position
trait-size = taille
trait-animation = animation
trait-fade = fondus

button-slideshow = 🎬 Faire un diaporama
button-example-vertical = 📱 30 s, vertical
button-example-vintage = 🎞 Vintage, calme
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Autre musique
button-faster = Plus rapide
button-slower = Plus lent
button-undo = ↩️ Annuler
button-added = ➕ Ajouter
button-cancel = Arrêter
button-start-over = Recommencer

pressed-cancel = J’arrête…

command-new = Commencer une nouvelle vidéo
command-status = Voir le montage
command-export = Recevoir la vidéo
command-undo = Annuler le dernier changement
command-cancel = Arrêter ce qui est en cours
command-credits = Voir les crédits
command-help = Ce que je sais faire

full-video-link =
    Voici une version plus petite qui tient dans le chat. La version complète ({ $megabytes } Mo) est derrière ce lien pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } :
project-link = 🔗 Continue ce projet dans ton navigateur :
video-gone = Ce fichier a expiré. Dis « exporter » et je le refais.
settings =
    ⚙️ Réglages

    Langue : { $language }
    Format des nouvelles vidéos : { $ratio }
settings-automatic = selon les photos
privacy =
    🔒 Ce que je garde, et combien de temps

    • Photos, clips et chansons : 3 jours, sans leur position GPS.
    • Vidéos : 7 jours. Demandes et montages : 7 jours.
    • Ta langue et ton format : jusqu’à ce que tu les supprimes.

    Tout cela va à l’éditeur vidéo et à personne d’autre. /delete supprime tout sur-le-champ. Les messages de ce chat restent jusqu’à ce que tu les supprimes.
confirm-delete = 🗑 Supprimer toutes tes photos, vidéos, montages et réglages ? C’est définitif.
nothing-deleted = Rien n’a été supprimé.
delete-by-administrators = 🗑 Dans un groupe, seuls ses administrateurs peuvent tout supprimer.
deleted = 🗑 Supprimé : photos, vidéos, montages et réglages. Les messages de ce chat, c’est à toi de les supprimer.
deleted-here = 🗑 Supprimé ici : photos, vidéos, montages et réglages. L’éditeur ne permet pas de supprimer ; ce qu’il garde expirera là-bas. Les messages de ce chat, c’est à toi de les supprimer.
limit-reached-photos = Je ne peux plus prendre de photos aujourd’hui. On continue dans { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}.
limit-reached-videos = Je ne peux plus faire de vidéos aujourd’hui. On continue dans { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} ; tes photos restent ici.
limit-reached-minutes = Je ne peux plus faire de minutes de vidéo aujourd’hui. On continue dans { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
} ; tes photos restent ici.
invitation-unusable = Cette invitation a déjà servi ou a expiré. Demandes-en une nouvelle.
maintenance = 🔧 Je suis en maintenance. Réessaie dans un moment.

button-file = 📎 En fichier
button-automatic = Selon les photos
button-delete-all = 🗑 Tout supprimer
button-keep-all = Garder

command-settings = Langue et format
command-privacy = Ce qui est gardé, et combien de temps
command-delete = Supprimer tout ce qui est à moi

ask-slideshow = fais un diaporama de mes photos avec musique et transitions
ask-example-vertical = 30 secondes, vertical 9:16, musique entraînante
ask-example-vintage = diaporama au style vintage avec une musique calme
ask-vertical = mets la vidéo en vertical 9:16
ask-landscape = mets la vidéo en horizontal 16:9
ask-square = mets la vidéo en carré 1:1
ask-music = mets une autre musique
ask-faster = plus rapide
ask-slower = plus lent
ask-undo = reviens en arrière
ask-added = ajoute les nouvelles photos

bot-name = Reelay : photos en vidéo
bot-description =
    Envoie-moi tes photos et dis ce que tu veux, avec tes mots. J’en fais une vidéo avec musique, titres et transitions, et je te l’envoie ici même.

    « fais un diaporama de mes photos avec musique »
    « en vertical, titre Lisbonne 2026 »
    « musique calme, 3 secondes par photo »
bot-short-description = Transforme tes photos et une phrase en vidéo, ici même dans le chat.


upload-offer =
    { $count ->
        [one] « { $name } » dépasse les { $limit } Mo que Telegram me transmet.
       *[other] { $count } fichiers dépassent les { $limit } Mo que Telegram me transmet.
    } Envoyez-le ici, jusqu’à 200 Mo par fichier. Le lien sert une fois, pendant 24 heures.
button-upload = ⬆️ Envoyer ici
upload-page-title = Envoyer de gros fichiers
upload-page-intro = Photos, clips et musique, jusqu’à { $limit } Mo chacun. Ils arrivent directement dans votre discussion.
upload-page-choose = Choisir des fichiers
upload-page-drop = ou déposez-les ici
upload-page-add = En ajouter
upload-page-send = Envoyer dans la discussion
upload-page-sending = Envoi… gardez cette page ouverte
upload-page-remove = Retirer
upload-page-retry = Réessayer
upload-page-interrupted = La connexion a été coupée. Réessayez.
upload-page-too-large = Plus de { $limit } Mo
upload-page-unsupported = Ni photo, ni clip, ni musique
upload-page-too-many = { $most } fichiers au plus à la fois.
upload-page-done = C’est fait ! Vos fichiers sont dans la discussion.
upload-page-back = Retour à Telegram
upload-page-used = Ce lien a déjà servi. Pour d’autres fichiers, envoyez-en un gros dans la discussion.
upload-page-expired = Ce lien a expiré. Renvoyez le fichier dans la discussion et vous en recevrez un nouveau.
