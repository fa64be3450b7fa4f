# 日本語、です・ます調。かぎかっこ「」、中のかっこは『』。

language-name = 日本語
connecting = 接続中…
welcome =
    👋 こんにちは！写真から動画を作ります。

    写真を5～10枚送って、どんな動画にしたいか、いつもの言葉で教えてください。ここから始めることもできます：
help =
    写真、動画クリップ、曲を送って、してほしいことを教えてください。

    • 「縦長にして」 · 「正方形にして」
    • 「1枚3秒」 · 「全部で20秒」
    • 「タイトル『リスボン』」 · 「字幕：1. パリ 2. ローマ」
    • 「穏やかな音楽」 · 「音楽なし」
    • 「3枚目を削除して」 · 「5枚目を最初に」 · 「元に戻して」

    ファイルとして送ると、写真は元の画質のままです。

    /status でタイムラインを表示、/export で動画を送信、/new で最初から、/cancel で作業を中止します。

photos = 写真{ $count }枚
clips = 動画{ $count }本
songs = 音楽{ $count }曲
nothing-yet = まだ何もありません
list-separator = {"、"}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds }秒
minutes = { $time }分
time-span = { $from }～{ $to }秒

assets = 📸 { $what }を受け取りました。どんな動画にしますか？
assets-without-photos = 🎵 { $what }を受け取りました。次は写真を送ってください。
late-assets = 📸 あとから{ $what }が届きました。動画に追加しますか？

progress-queued = ⏳ 順番待ちです。先にこちら：{ $ahead }
progress-staging = 📥 写真を準備しています… { $done }/{ $of }
progress-collecting = 📥 写真を準備しています…
progress-thinking = ✂️ 動画を作っています…
progress-generating-video = 🎥 映像を生成しています（2～5分ほど）…
progress-generating-audio = 🎵 音声を生成しています（1～2分ほど）…
progress-editing-timeline = ✂️ 編集しています…
progress-analyzing = 👀 写真を見ています…
progress-still = ⏳ 作業中です（{ $minutes } 分経過）。
progress-busy = ⏳ 編集サービスが混み合っています。{ $seconds }秒後にもう一度試します…
first-cut = 🎥 最初のカットができました。このあと音楽やタイトルが加わることがあります。
progress-rendering = 🎬 書き出し中
progress-rendering-late = ⏳ まだ書き出し中です。いつもより時間がかかっていますが、できしだいお送りします。
progress-delivering = 📤 動画を送信しています…
time-left-seconds = あと約{ $seconds }秒
time-left-minutes = あと約{ $minutes }分

status-nothing-planned = タイムラインはまだありません。写真を送って、どんな動画にしたいか教えてください。
video-length = 動画の長さは{ $length }です。
status-running = ⏳ 作業中：{ $request }
status-queued = このあと：{ $requests }
credits = クレジット：残り{ $available }（全{ $total }）
credits-frozen = 作業中の分として{ $frozen }を確保しています。
credits-low = 🪙 クレジットが少なくなっています：残り{ $available }
credits-last = 🪙 クレジットがほとんど残っていません：残り{ $available }。{ credits-export-works }
credits-export-works = 書き出しはまだできますが、編集はできないかもしれません。
credits-register = 登録すると追加でもらえて、このプロジェクトも引き継げます：
credits-top-up = 続けるにはアカウントにチャージしてください：
new-project = 🆕 新しいプロジェクトです。写真を送ってください。
cancelled = ✋ 中止しました。写真はそのまま残っています。
nothing-to-cancel = 作業中のものはありません。
undo-instead = 直前の変更を元に戻すには: /undo
photos-needed = まず写真を何枚か送って、それからどんな動画にしたいか教えてください。
wish-kept = 👍 写真を送ってください。届いたら作ります。
answer-offers = ここでそのままできます：
answer-describe = 何をどう変えるか、ここに書いてください。
session-replaced = 接続が新しくなったため、タイムラインは最初からになります。写真はそのまま残っています。
private =
    🔒 このボットは非公開です。
    持ち主にこのIDを伝えると、使えるようになります：{ $userId }

unknown-format = { $format } ファイルは作れません。作れる形式：{ $formats }
unsupported-file =
    「{ $name }」は使えない種類のファイルです。
    使える形式：{ $formats }
file-too-big = 「{ $name }」は大きすぎます。Telegramから受け取れるのは{ $limit } MBまでです。小さくするか、写真として送ってください。
video-link =
    🎬 動画は{ $megabytes } MBあり、ここには送れません。こちらのリンクから{ $days }日間ご覧いただけます：

problem-token-invalid = 編集サービスに接続を断られました。しばらくしてからもう一度お試しください。
problem-session-unknown = 編集サービスがこのタイムラインを見失いました。もう一度ご希望を教えてください。写真は残っています。
problem-out-of-credits = クレジットがなくなりました。
problem-out-of-credits-register = { problem-out-of-credits }{ credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits }{ credits-top-up }
problem-unsupported-file = 「{ $detail }」は使えません。使える形式：{ $formats }
problem-file-too-large = 「{ $detail }」は大きすぎます。200 MBまでに小さくして送ってください。
problem-client-id-missing = 編集サービスに接続できませんでした。もう一度お試しください。
problem-plan-blocked = 書き出しには別のプランが必要です。登録またはアップグレードすると使えます。
problem-rate-limited = 編集サービスが混み合っています。数分後にもう一度お試しください。
problem-token-limit = 編集サービスに新しく接続できる数は週ごとに限られていて、今は空きがありません。数日後にもう一度お試しください。長くて1週間かかります。
problem-unreachable = 編集サービスにつながりません。1分ほどしてからもう一度お試しください。
problem-server-error = 編集サービスで問題が起きました。1分ほどしてからもう一度お試しください。
problem-bad-answer = 編集サービスの返事を読み取れませんでした。もう一度お試しください。
problem-bad-request = このご希望は受け付けられませんでした。別の言い方でお試しください。
problem-edit-failed = うまくいきませんでした。何も変わっていません。別の言い方でお試しください。
problem-edit-lost = 編集の途中で接続が切れ、変更は見当たりません。必要でしたらもう一度送ってください。
problem-nothing-changed = 何も変わりませんでした。別の言い方にするか、どの写真のことか教えてください。
problem-nothing-to-export = まだ書き出すものがありません。写真を送って、どんな動画にしたいか教えてください。
problem-export-failed = 書き出しに失敗しました。あとで /export をもう一度お試しください。
problem-export-slow = いつもより時間がかかっています。数分後に /export をもう一度お試しください。
problem-media-unavailable = Telegramから「{ $detail }」を受け取れませんでした。もう一度送ってください。
problem-file-not-stored = 「{ $detail }」が編集サービスに届きませんでした。もう一度送ってください。
problem-delivery-unsure = 動画が届いたか確認できません。届いていなければ「書き出し」と送ってください。
problem-delivery-failed = 動画はできましたが、送信できませんでした。「書き出し」と送るともう一度試します。
problem-internal = こちらで問題が起きました。もう一度お試しください。

request-export = 書き出し
request-edit = 「{ $text }」

timeline = タイムライン（{ $count }トラック）：{ $tracks }
timeline-track = { $heading }：{ $items }
track-video = 映像
track-audio = 音楽
track-title = タイトル
track-text = テキスト
track-other = トラック
track-type = トラック（種類{ $type }）
timeline-item = { $label }（{ $from }～{ $to }秒）
timeline-sound = { $label }（{ $from }～{ $to }秒、{ $percent }%）
timeline-more = ほか{ $count }件
timeline-text = 「{ $text }」
timeline-segment = セグメント{ $number }

changes = ✅ 変更点：
changes-more = ほか{ $count }件の変更
change-media-added = 追加：{ $what }
change-media-removed = 削除：{ $what }
change-order-changed = 順番を変更
change-music-added = 音楽を追加
change-music-added-named = 音楽を追加：「{ $name }」
change-music-removed = 音楽を削除
change-music-removed-named = 音楽を削除：「{ $name }」
change-music-replaced = 音楽を変更
change-music-replaced-named = 音楽：「{ $from }」→「{ $to }」
change-title-added = タイトルを追加：「{ $text }」（{ $time }）
change-text-added = テキストを追加：「{ $text }」（{ $time }）
change-text-removed = テキストを削除：「{ $text }」
change-text-changed = テキスト：「{ $from }」→「{ $to }」
change-text-moved = テキスト「{ $text }」を{ $time }に移動
change-volume = 音量：{ $from } → { $to }
change-volume-named = 「{ $name }」の音量：{ $from } → { $to }
change-transitions = 切り替え：{ $transitions }
change-traits = 変更：{ $traits }
change-traits-removed = 解除：{ $traits }
change-timing = 写真1枚：{ $time }
change-size = 画面：{ $size }
change-name = 名前：「{ $name }」
change-length = 長さ：{ $from } → { $to }
change-length-first = 長さ：{ $to }
change-other = タイムラインが変わりました。

transition-crossfade = クロスフェード
transition-fadeblack = 黒フェード
transition-fadewhite = 白フェード
transition-dissolve = ディゾルブ
transition-slide = スライド
transition-wipe = ワイプ
transition-zoom = ズーム
transition-circle = サークル
transition-cut = カット

music-lo-fi = ローファイ
music-upbeat = アップテンポ
music-happy = 楽しい
music-calm = 穏やか
music-cinematic = シネマティック
music-ambient = アンビエント
music-jazz = ジャズ
music-acoustic = アコースティック
music-electronic = エレクトロ
music-sad = 切ない
music-romantic = ロマンチック
music-holiday = ホリデー

trait-motion = 動き
trait-look = 色合い
trait-fit = 切り抜き
trait-speed = 速度
trait-color = 色
trait-position = 位置
trait-size = 大きさ
trait-animation = アニメーション
trait-fade = フェード

button-slideshow = 🎬 スライドショーを作る
button-example-vertical = 📱 30秒、縦長
button-example-vintage = 🎞 レトロ、穏やかな曲
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 別の音楽
button-faster = 速く
button-slower = ゆっくり
button-undo = ↩️ 元に戻す
button-added = ➕ 追加する
button-cancel = 中止
button-start-over = 最初から

pressed-cancel = 中止しています…

command-new = 新しい動画を作る
command-status = タイムラインを見る
command-export = 動画を受け取る
command-undo = 直前の変更を元に戻す
command-cancel = 作業を中止する
command-credits = クレジットを見る
command-help = できること

full-video-link =
    こちらはチャットに収まる小さめの版です。完全版（{ $megabytes } MB）はこのリンクから{ $days }日間ご覧いただけます：
project-link = 🔗 このプロジェクトの続きはブラウザで：
video-gone = そのファイルは期限が切れました。「書き出し」と送っていただければ作り直します。
settings =
    ⚙️ 設定

    言語：{ $language }
    新しい動画の形：{ $ratio }
settings-automatic = 写真に合わせる
privacy =
    🔒 保存するものと期間

    • 写真、動画クリップ、曲：3日間（GPSの位置情報は除きます）
    • 動画：7日間　ご依頼とタイムライン：7日間
    • 言語と動画の形：削除されるまで

    これらは動画編集サービスにだけ渡し、ほかの誰にも渡しません。/delete ですべてすぐに削除します。このチャットのメッセージは、ご自身で削除するまで残ります。
confirm-delete = 🗑 写真、動画、タイムライン、設定をすべて削除しますか？元には戻せません。
nothing-deleted = 何も削除していません。
delete-by-administrators = 🗑 グループですべてを削除できるのは管理者だけです。
deleted = 🗑 写真、動画、タイムライン、設定を削除しました。このチャットのメッセージはご自身で削除できます。
deleted-here = 🗑 こちらの写真、動画、タイムライン、設定を削除しました。編集サービスには削除の機能がないため、そちらの分は期限が来ると消えます。このチャットのメッセージはご自身で削除できます。
limit-reached-photos = 今日受け取れる写真はここまでです。{ $hours }時間後に再開します。
limit-reached-videos = 今日作れる動画はここまでです。{ $hours }時間後に再開します。写真は残しておきます。
limit-reached-minutes = 今日作れる動画の時間はここまでです。{ $hours }時間後に再開します。写真は残しておきます。
invitation-unusable = この招待は使用済みか期限切れです。新しい招待をもらってください。
maintenance = 🔧 ただいまメンテナンス中です。しばらくしてからもう一度お試しください。

button-file = 📎 ファイルで送る
button-automatic = 写真に合わせる
button-delete-all = 🗑 すべて削除
button-keep-all = 残す

command-settings = 言語と動画の形
command-privacy = 保存するものと期間
command-delete = 自分のデータをすべて削除

ask-slideshow = 写真を音楽と切り替え効果付きのスライドショーにして
ask-example-vertical = 30秒、縦長 9:16、アップテンポの音楽
ask-example-vintage = レトロな雰囲気と穏やかな音楽のスライドショーにして
ask-vertical = 縦長 9:16 にして
ask-landscape = 横長 16:9 にして
ask-square = 正方形 1:1 にして
ask-music = 別の音楽にして
ask-faster = もっと速くして
ask-slower = もっとゆっくりにして
ask-undo = 元に戻して
ask-added = 新しい写真を追加して

bot-name = Reelay 写真から動画
bot-description =
    写真を送って、どんな動画にしたいか、いつもの言葉で教えてください。音楽、タイトル、切り替え効果の入った動画にして、ここにお届けします。

    「写真を音楽付きのスライドショーにして」
    「縦長、タイトル『リスボン 2026』」
    「穏やかな音楽、1枚3秒」
bot-short-description = 写真とひとことから、チャットの中で動画を作ります。


upload-offer =
    { $count ->
       *[other] Telegram から受け取れるのは { $limit } MB までで、{ $count } 件（「{ $name }」）が超えています。
    }こちらからアップロードしてください（1件 200 MB まで）。リンクは1回だけ、24時間使えます。
button-upload = ⬆️ ここにアップロード
upload-page-title = 大きなファイルのアップロード
upload-page-intro = 写真・動画・音楽、1件 { $limit } MB まで。そのままチャットに届きます。
upload-page-choose = ファイルを選ぶ
upload-page-drop = またはここにドロップ
upload-page-add = 追加する
upload-page-send = チャットに送る
upload-page-sending = 送信中…このページを開いたままにしてください
upload-page-remove = 取り除く
upload-page-retry = もう一度
upload-page-interrupted = 接続が切れました。もう一度お試しください。
upload-page-too-large = { $limit } MB を超えています
upload-page-unsupported = 写真・動画・音楽ではありません
upload-page-too-many = 一度に { $most } 件までです。
upload-page-done = 完了！ファイルはチャットに届きました。
upload-page-back = Telegram に戻る
upload-page-used = このリンクは使用済みです。ほかにもあれば、大きなファイルをもう一度チャットに送ってください。
upload-page-expired = このリンクは期限切れです。ファイルをもう一度チャットに送ると、新しいリンクが届きます。
