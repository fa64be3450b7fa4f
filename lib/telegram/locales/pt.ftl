# Português do Brasil, você. Aspas “assim”.

language-name = Português
connecting = Conectando…
welcome =
    👋 Oi! Eu transformo suas fotos em um vídeo.

    Me manda de 5 a 10 fotos e diz o que você quer, do seu jeito. Ou começa por uma destas ideias:
help =
    Manda fotos, clipes ou uma música e depois diz o que você quer:

    • “deixa na vertical” · “deixa quadrado”
    • “3 segundos por foto” · “20 segundos no total”
    • “título Lisboa” · “legendas: 1. Paris 2. Roma”
    • “música calma” · “sem música”
    • “tira a foto 3” · “foto 5 no começo” · “desfazer”

    Enviadas como arquivo, as fotos mantêm a qualidade total.

    /status mostra a linha do tempo, /export manda o vídeo, /new começa do zero e /cancel para o que está em andamento.

photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
clips = { $count ->
    [one] { $count } clipe
   *[other] { $count } clipes
}
songs = { $count ->
    [one] { $count } música
   *[other] { $count } músicas
}
nothing-yet = nada ainda
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds } s
minutes = { $time } min
time-span = { $from }–{ $to } s

assets = 📸 Recebi { $what }. O que eu faço?
assets-without-photos = 🎵 Recebi { $what }. Agora faltam as fotos.
late-assets = 📸 Chegou mais: { $what }. Coloco no vídeo?

progress-queued = ⏳ Na fila, depois de: { $ahead }
progress-staging = 📥 Preparando suas fotos… { $done }/{ $of }
progress-collecting = 📥 Preparando suas fotos…
progress-thinking = ✂️ Trabalhando no seu vídeo…
progress-generating-video = 🎥 Gerando vídeo, pode levar de 2 a 5 minutos…
progress-generating-audio = 🎵 Gerando áudio, pode levar de 1 a 2 minutos…
progress-editing-timeline = ✂️ Editando…
progress-analyzing = 👀 Olhando suas fotos…
progress-still = ⏳ Ainda trabalhando: { $minutes } min até agora.
progress-busy = ⏳ O editor está ocupado. Tento de novo em { $seconds } s…
first-cut = 🎥 O primeiro corte está pronto. Música e títulos ainda podem entrar.
progress-rendering = 🎬 Criando o vídeo
progress-rendering-late = ⏳ O vídeo ainda está sendo criado. Está demorando mais que o normal; envio assim que ficar pronto.
progress-delivering = 📤 Enviando o vídeo…
time-left-seconds = mais uns { $seconds } s
time-left-minutes = mais ou menos { $minutes } min

status-nothing-planned = Ainda não tem linha do tempo: manda fotos e diz o que você quer.
video-length = O vídeo tem { $length }.
status-running = ⏳ Agora: { $request }
status-queued = Depois: { $requests }
credits = Créditos: { $available } de { $total } disponíveis.
credits-frozen = { $frozen } reservados para o que está em andamento.
credits-low = 🪙 Seus créditos estão acabando: { $available }.
credits-last = 🪙 Seus créditos quase acabaram: { $available }. { credits-export-works }
credits-export-works = Exportar ainda funciona, mas novas edições talvez não.
credits-register = Cadastre-se para ter mais; este projeto continua seu:
credits-top-up = Recarregue sua conta para continuar:
new-project = 🆕 Projeto novo. Me manda as fotos.
cancelled = ✋ Cancelado. Suas fotos continuam aqui.
nothing-to-cancel = Não tem nada em andamento.
undo-instead = Para desfazer a última mudança: /undo
photos-needed = Primeiro me manda umas fotos, depois diz o que eu faço com elas.
wish-kept = 👍 Me manda as fotos que eu faço.
answer-offers = Dá para fazer isso aqui mesmo:
answer-describe = Me diz aqui o que mudar, e como.
session-replaced = A conexão foi renovada, então a linha do tempo começa do zero. Suas fotos continuam aqui.
private =
    🔒 Este bot é particular.
    O dono pode liberar você com o seu id: { $userId }

unknown-format = Não consigo criar arquivos { $format }. Faço { $formats }.
unsupported-file =
    “{ $name }” é um tipo de arquivo que eu não consigo usar.
    Estes funcionam: { $formats }.
file-too-big = “{ $name }” é grande demais: o Telegram só me entrega arquivos de até { $limit } MB. Manda menor ou como foto.
video-link =
    🎬 Seu vídeo tem { $megabytes } MB, mais do que dá para enviar aqui. Este link vale por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }:

problem-token-invalid = O editor recusou a conexão. Tenta de novo mais tarde.
problem-session-unknown = O editor perdeu esta linha do tempo. Diz de novo o que você quer; suas fotos continuam aqui.
problem-out-of-credits = Seus créditos acabaram.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = Não consigo usar “{ $detail }”. Estes funcionam: { $formats }.
problem-file-too-large = “{ $detail }” é grande demais. Manda menor, até 200 MB.
problem-client-id-missing = A conexão com o editor falhou. Tenta de novo.
problem-plan-blocked = Para exportar é preciso outro plano. Cadastre-se ou mude de plano para liberar.
problem-rate-limited = O editor está muito ocupado. Tenta de novo daqui a alguns minutos.
problem-token-limit = O editor só aceita poucas conexões novas por semana, e agora não sobrou nenhuma. Tenta de novo daqui a alguns dias; pode levar até uma semana.
problem-unreachable = Não consigo falar com o editor agora. Tenta de novo daqui a um minuto.
problem-server-error = O editor teve um problema. Tenta de novo daqui a um minuto.
problem-bad-answer = Não consegui ler a resposta do editor. Tenta de novo.
problem-bad-request = O editor não aceitou este pedido. Tenta com outras palavras.
problem-edit-failed = Não deu certo. Nada mudou; tenta com outras palavras.
problem-edit-lost = A conexão caiu no meio da edição e não vejo nenhuma mudança. Manda de novo, se ainda quiser.
problem-nothing-changed = Nada mudou. Tenta com outras palavras ou diz qual é a foto.
problem-nothing-to-export = Ainda não tem nada para exportar. Manda fotos e diz o que eu faço com elas.
problem-export-failed = A exportação falhou. Tenta de novo mais tarde com /export.
problem-export-slow = Está demorando mais do que o normal. Tenta de novo com /export daqui a alguns minutos.
problem-media-unavailable = O Telegram não me entregou “{ $detail }”. Manda de novo, por favor.
problem-file-not-stored = “{ $detail }” não chegou ao editor. Manda de novo, por favor.
problem-delivery-unsure = Não sei se o vídeo chegou até você. Se não chegou, diz “exportar” que eu mando.
problem-delivery-failed = O vídeo está pronto, mas não consegui enviar. Diz “exportar” para tentar de novo.
problem-internal = Algo deu errado do meu lado. Tenta de novo.

request-export = exportar
request-edit = “{ $text }”

timeline = Linha do tempo ({ $count ->
    [one] { $count } faixa
   *[other] { $count } faixas
}): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Vídeo
track-audio = Música
track-title = Título
track-text = Texto
track-other = Faixa
track-type = Faixa (tipo { $type })
timeline-item = { $label } ({ $from }–{ $to } s)
timeline-sound = { $label } ({ $from }–{ $to } s, { $percent }%)
timeline-more = mais { $count }
timeline-text = “{ $text }”
timeline-segment = segmento { $number }

changes = ✅ Isto mudou:
changes-more = e mais { $count ->
    [one] { $count } mudança
   *[other] { $count } mudanças
}
change-media-added = Entrou: { $what }
change-media-removed = Saiu: { $what }
change-order-changed = Ordem nova
change-music-added = Música adicionada
change-music-added-named = Música adicionada: “{ $name }”
change-music-removed = Música removida
change-music-removed-named = Música removida: “{ $name }”
change-music-replaced = Outra música
change-music-replaced-named = Música: “{ $from }” → “{ $to }”
change-title-added = Título adicionado: “{ $text }” ({ $time })
change-text-added = Texto adicionado: “{ $text }” ({ $time })
change-text-removed = Texto removido: “{ $text }”
change-text-changed = Texto: “{ $from }” → “{ $to }”
change-text-moved = Texto “{ $text }” agora em { $time }
change-volume = Volume: { $from } → { $to }
change-volume-named = Volume de “{ $name }”: { $from } → { $to }
change-transitions = Transições: { $transitions }
change-traits = Mudou: { $traits }
change-traits-removed = Saiu: { $traits }
change-timing = Tempo por foto: { $time }
change-size = Formato: { $size }
change-name = Nome: “{ $name }”
change-length = Duração: { $from } → { $to }
change-length-first = Duração: { $to }
change-other = A linha do tempo mudou.

transition-crossfade = fusão suave
transition-fadeblack = fade para preto
transition-fadewhite = fade para branco
transition-dissolve = dissolver
transition-slide = deslizar
transition-wipe = varredura
transition-zoom = zoom
transition-circle = círculo
transition-cut = cortes secos

music-lo-fi = Lo-fi
music-upbeat = Animada
music-happy = Alegre
music-calm = Calma
music-cinematic = Cinematográfica
music-ambient = Ambiente
music-jazz = Jazz
music-acoustic = Acústica
music-electronic = Eletrônica
music-sad = Triste
music-romantic = Romântica
music-holiday = Festiva

trait-motion = movimento
trait-look = visual
trait-fit = enquadramento
trait-speed = velocidade
trait-color = cor
trait-position = posição
trait-size = tamanho
trait-animation = animação
trait-fade = fades

button-slideshow = 🎬 Fazer o vídeo
button-example-vertical = 📱 30 s, vertical
button-example-vintage = 🎞 Vintage, calmo
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Outra música
button-faster = Mais rápido
button-slower = Mais lento
button-undo = ↩️ Desfazer
button-added = ➕ Colocar
button-cancel = Cancelar
button-start-over = Começar de novo

pressed-cancel = Cancelando…

command-new = Começar um vídeo novo
command-status = Ver a linha do tempo
command-export = Receber o vídeo
command-undo = Desfazer a última mudança
command-cancel = Parar o que está em andamento
command-credits = Ver os créditos
command-help = O que eu sei fazer

full-video-link =
    Esta é uma versão menor que cabe aqui. A completa ({ $megabytes } MB) fica neste link por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }:
project-link = 🔗 Continue este projeto no navegador:
video-gone = Esse arquivo já expirou. Diz “exportar” que eu faço de novo.
settings =
    ⚙️ Configurações

    Idioma: { $language }
    Formato dos vídeos novos: { $ratio }
settings-automatic = conforme as fotos
privacy =
    🔒 O que eu guardo e por quanto tempo

    • Fotos, clipes e músicas: 3 dias, sem a posição do GPS.
    • Vídeos: 7 dias. Pedidos e linhas do tempo: 7 dias.
    • Seu idioma e formato: até você apagar.

    Vão para o editor de vídeo e para mais ninguém. /delete apaga tudo na hora. As mensagens deste chat ficam até você apagar.
confirm-delete = 🗑 Apagar todas as suas fotos, vídeos, linhas do tempo e configurações? Não dá para desfazer.
nothing-deleted = Nada foi apagado.
delete-by-administrators = 🗑 Em um grupo, só os administradores podem apagar tudo.
deleted = 🗑 Apagado: fotos, vídeos, linhas do tempo e configurações. As mensagens deste chat você mesmo pode apagar.
deleted-here = 🗑 Apagado aqui: fotos, vídeos, linhas do tempo e configurações. O editor não permite apagar; o que está lá expira sozinho. As mensagens deste chat você mesmo pode apagar.
limit-reached-photos = Hoje não posso receber mais fotos. Continuamos em { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}.
limit-reached-videos = Hoje não posso fazer mais vídeos. Continuamos em { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}; suas fotos ficam aqui.
limit-reached-minutes = Hoje não posso fazer mais minutos de vídeo. Continuamos em { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}; suas fotos ficam aqui.
invitation-unusable = Este convite já foi usado ou expirou. Pede um novo.
maintenance = 🔧 Estou em manutenção. Tenta de novo daqui a pouco.

button-file = 📎 Como arquivo
button-automatic = Conforme as fotos
button-delete-all = 🗑 Apagar tudo
button-keep-all = Manter

command-settings = Idioma e formato
command-privacy = O que é guardado e por quanto tempo
command-delete = Apagar tudo que é meu

ask-slideshow = faz um vídeo com minhas fotos, com música e transições
ask-example-vertical = 30 segundos, vertical 9:16, música animada
ask-example-vintage = faz um vídeo com minhas fotos, estilo vintage e música calma
ask-vertical = deixa na vertical 9:16
ask-landscape = deixa na horizontal 16:9
ask-square = deixa quadrado 1:1
ask-music = coloca outra música
ask-faster = deixa mais rápido
ask-slower = deixa mais lento
ask-undo = desfazer
ask-added = coloca as fotos novas

bot-name = Reelay: fotos em vídeo
bot-description =
    Me manda suas fotos e diz o que você quer, do seu jeito. Eu faço um vídeo com música, títulos e transições e mando aqui mesmo.

    “faz um vídeo com minhas fotos, com música”
    “deixa na vertical, título Lisboa 2026”
    “música calma, 3 segundos por foto”
bot-short-description = Transforma suas fotos e uma frase em um vídeo, aqui mesmo no chat.


upload-offer =
    { $count ->
        [one] “{ $name }” passa dos { $limit } MB que o Telegram me entrega.
       *[other] { $count } arquivos passam dos { $limit } MB que o Telegram me entrega.
    } Envie por aqui, até 200 MB por arquivo. O link vale uma vez, por 24 horas.
button-upload = ⬆️ Enviar aqui
upload-page-title = Enviar arquivos grandes
upload-page-intro = Fotos, vídeos e músicas, até { $limit } MB cada. Vão direto para o seu chat.
upload-page-choose = Escolher arquivos
upload-page-drop = ou solte aqui
upload-page-add = Adicionar mais
upload-page-send = Enviar para o chat
upload-page-sending = Enviando… deixe esta página aberta
upload-page-remove = Remover
upload-page-retry = Tentar de novo
upload-page-interrupted = A conexão caiu. Tente de novo.
upload-page-too-large = Maior que { $limit } MB
upload-page-unsupported = Não é foto, vídeo nem música
upload-page-too-many = No máximo { $most } arquivos de uma vez.
upload-page-done = Pronto! Seus arquivos estão no chat.
upload-page-back = Voltar ao Telegram
upload-page-used = Este link já foi usado. Para mais arquivos, envie outro grande ao chat.
upload-page-expired = Este link expirou. Envie o arquivo de novo ao chat e você recebe outro.
