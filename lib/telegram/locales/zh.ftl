# 简体中文，用“你”。数字和中文之间留空格，里层引号用「」。

language-name = 中文
connecting = 正在连接…
welcome =
    👋 你好！我可以把你的照片做成视频。

    发给我 5–10 张照片，再用你自己的话说说想要什么。也可以从这里开始：
help =
    发来照片、视频片段或歌曲，然后说出你的想法：

    • “改成竖屏” · “改成方形”
    • “每张照片 3 秒” · “总共 20 秒”
    • “加标题「里斯本」” · “字幕：1. 巴黎 2. 罗马”
    • “舒缓的音乐” · “不要音乐”
    • “删掉第 3 张” · “第 5 张放到最前面” · “撤销”

    以文件形式发送，照片可保留原画质。

    /status 查看时间线，/export 发送视频，/new 重新开始，/cancel 停止正在做的事。

photos = { $count } 张照片
clips = { $count } 段视频
songs = { $count } 首歌
nothing-yet = 还什么都没有
list-separator = {"、"}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds } 秒
minutes = { $time } 分
time-span = { $from }–{ $to } 秒

assets = 📸 收到 { $what }。想做成什么样？
assets-without-photos = 🎵 收到 { $what }。接下来请发照片。
late-assets = 📸 后来又收到 { $what }。要加进视频吗？

progress-queued = ⏳ 排队中，前面还有：{ $ahead }
progress-staging = 📥 正在准备照片… { $done }/{ $of }
progress-collecting = 📥 正在准备照片…
progress-thinking = ✂️ 正在做你的视频…
progress-generating-video = 🎥 正在生成视频，大约 2–5 分钟…
progress-generating-audio = 🎵 正在生成音频，大约 1–2 分钟…
progress-editing-timeline = ✂️ 正在剪辑…
progress-analyzing = 👀 正在看你的照片…
progress-still = ⏳ 仍在处理，已用 { $minutes } 分钟。
progress-busy = ⏳ 剪辑服务正忙，{ $seconds } 秒后重试…
first-cut = 🎥 初剪好了，之后可能还会加上音乐和标题。
progress-rendering = 🎬 正在生成视频
progress-rendering-late = ⏳ 还在生成，这次比平时久一些；好了我马上发给你。
progress-delivering = 📤 正在发送视频…
time-left-seconds = 大约还要 { $seconds } 秒
time-left-minutes = 大约还要 { $minutes } 分钟

status-nothing-planned = 还没有时间线：发来照片，说说你想要什么。
video-length = 视频时长 { $length }。
status-running = ⏳ 正在做：{ $request }
status-queued = 接下来：{ $requests }
credits = 积分：可用 { $available }，共 { $total }。
credits-frozen = 另有 { $frozen } 积分用于正在进行的任务。
credits-low = 🪙 积分不多了，还剩 { $available }。
credits-last = 🪙 积分快用完了，还剩 { $available }。{ credits-export-works }
credits-export-works = 导出仍然可以，但可能无法继续编辑。
credits-register = 注册即可获得更多，这个项目会保留：
credits-top-up = 请先为账户充值：
new-project = 🆕 新项目开始了，把照片发给我吧。
cancelled = ✋ 已取消。照片都还在。
nothing-to-cancel = 现在没有正在进行的任务。
undo-instead = 撤销上一步: /undo
photos-needed = 先发几张照片给我，再说说想做成什么。
wish-kept = 👍 把照片发来，我马上做。
answer-offers = 在这里就能做：
answer-describe = 直接在这里告诉我要改什么、怎么改。
session-replaced = 连接已更新，时间线要重新开始。你的照片都还在。
private =
    🔒 这是一个私人机器人。
    主人可以用你的 ID 给你开通：{ $userId }

unknown-format = 做不了 { $format } 文件。可以做：{ $formats }。
unsupported-file =
    “{ $name }”这种文件我用不了。
    可以用的格式：{ $formats }。
file-too-big = “{ $name }”太大了：Telegram 只能给我 { $limit } MB 以内的文件。请发小一点的，或者当作照片发送。
video-link =
    🎬 视频有 { $megabytes } MB，这里发不下。下面的链接 { $days } 天内有效：

problem-token-invalid = 剪辑服务拒绝了连接，请稍后再试。
problem-session-unknown = 剪辑服务丢失了这条时间线。请再说一次你想要什么，照片都还在。
problem-out-of-credits = 你的积分用完了。
problem-out-of-credits-register = { problem-out-of-credits }{ credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits }{ credits-top-up }
problem-unsupported-file = “{ $detail }”用不了。可以用的格式：{ $formats }。
problem-file-too-large = “{ $detail }”太大了，请发 200 MB 以内的。
problem-client-id-missing = 没能连上剪辑服务，请再试一次。
problem-plan-blocked = 导出需要其他套餐，注册或升级后就能用了。
problem-rate-limited = 剪辑服务现在很忙，请过几分钟再试。
problem-token-limit = 剪辑服务每周只接受少量新连接，现在已经没有名额了。请过几天再试，最长可能要等一周。
problem-unreachable = 暂时连不上剪辑服务，请一分钟后再试。
problem-server-error = 剪辑服务出了点问题，请一分钟后再试。
problem-bad-answer = 剪辑服务的回复读不出来，请再试一次。
problem-bad-request = 剪辑服务没有接受这个要求，换个说法试试。
problem-edit-failed = 没有成功，什么都没改。换个说法试试。
problem-edit-lost = 剪辑途中连接断了，没有看到变化。还需要的话请再发一次。
problem-nothing-changed = 什么都没变。换个说法，或者告诉我是哪张照片。
problem-nothing-to-export = 还没有可以导出的内容。先发照片，再说说想做成什么。
problem-export-failed = 导出失败，请稍后用 /export 再试。
problem-export-slow = 这次花的时间特别长，过几分钟再用 /export 试试。
problem-media-unavailable = 没能从 Telegram 拿到“{ $detail }”，请再发一次。
problem-file-not-stored = “{ $detail }”没有送到剪辑服务，请再发一次。
problem-delivery-unsure = 不确定视频有没有发到。没收到的话，说“导出”，我再发一次。
problem-delivery-failed = 视频做好了，但没能发出去。说“导出”再试一次。
problem-internal = 我这边出了点问题，请再试一次。

request-export = 导出
request-edit = “{ $text }”

timeline = 时间线（{ $count } 条轨道）：{ $tracks }
timeline-track = { $heading }：{ $items }
track-video = 视频
track-audio = 音乐
track-title = 标题
track-text = 文字
track-other = 轨道
track-type = 轨道（类型 { $type }）
timeline-item = { $label }（{ $from }–{ $to } 秒）
timeline-sound = { $label }（{ $from }–{ $to } 秒，{ $percent }%）
timeline-more = 还有 { $count } 个
timeline-text = “{ $text }”
timeline-segment = 片段 { $number }

changes = ✅ 改动如下：
changes-more = 还有 { $count } 处改动
change-media-added = 加入：{ $what }
change-media-removed = 删除：{ $what }
change-order-changed = 调整了顺序
change-music-added = 加了音乐
change-music-added-named = 加了音乐：“{ $name }”
change-music-removed = 去掉了音乐
change-music-removed-named = 去掉了音乐：“{ $name }”
change-music-replaced = 换了音乐
change-music-replaced-named = 音乐：“{ $from }” → “{ $to }”
change-title-added = 加了标题：“{ $text }”（{ $time }）
change-text-added = 加了文字：“{ $text }”（{ $time }）
change-text-removed = 去掉了文字：“{ $text }”
change-text-changed = 文字：“{ $from }” → “{ $to }”
change-text-moved = 文字“{ $text }”现在在 { $time }
change-volume = 音量：{ $from } → { $to }
change-volume-named = “{ $name }”的音量：{ $from } → { $to }
change-transitions = 转场：{ $transitions }
change-traits = 调整了：{ $traits }
change-traits-removed = 去掉了：{ $traits }
change-timing = 每张照片：{ $time }
change-size = 画面：{ $size }
change-name = 名称：“{ $name }”
change-length = 时长：{ $from } → { $to }
change-length-first = 时长：{ $to }
change-other = 时间线有变化。

transition-crossfade = 淡入淡出
transition-fadeblack = 黑场过渡
transition-fadewhite = 白场过渡
transition-dissolve = 溶解
transition-slide = 滑动
transition-wipe = 擦除
transition-zoom = 缩放
transition-circle = 圆形
transition-cut = 直接切换

music-lo-fi = Lo-fi
music-upbeat = 动感
music-happy = 欢快
music-calm = 舒缓
music-cinematic = 电影感
music-ambient = 氛围
music-jazz = 爵士
music-acoustic = 民谣吉他
music-electronic = 电子
music-sad = 伤感
music-romantic = 浪漫
music-holiday = 节日

trait-motion = 运镜
trait-look = 滤镜
trait-fit = 画面裁切
trait-speed = 速度
trait-color = 颜色
trait-position = 位置
trait-size = 大小
trait-animation = 动画
trait-fade = 淡入淡出

button-slideshow = 🎬 做成幻灯片
button-example-vertical = 📱 30 秒，竖屏
button-example-vintage = 🎞 复古，舒缓音乐
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 换音乐
button-faster = 快一点
button-slower = 慢一点
button-undo = ↩️ 撤销
button-added = ➕ 加进去
button-cancel = 取消
button-start-over = 重新开始

pressed-cancel = 正在取消…

command-new = 开始做新视频
command-status = 查看时间线
command-export = 发送视频
command-undo = 撤销上一步
command-cancel = 停止正在做的事
command-credits = 查看积分
command-help = 我能做什么

full-video-link =
    这是能在这里发送的小一点的版本。完整版（{ $megabytes } MB）在下面的链接里，{ $days } 天内有效：
project-link = 🔗 在浏览器里继续编辑这个项目：
video-gone = 那个文件已经过期了。说“导出”，我再做一份。
settings =
    ⚙️ 设置

    语言：{ $language }
    新视频的画面：{ $ratio }
settings-automatic = 按照片自动
privacy =
    🔒 我保存什么、保存多久

    • 照片、视频片段和歌曲：3 天，不含 GPS 位置。
    • 视频：7 天。要求和时间线：7 天。
    • 你的语言和画面设置：直到你删除。

    这些只会交给视频剪辑服务，不给任何其他人。/delete 会立刻全部删除。聊天里的消息会保留到你自己删除为止。
confirm-delete = 🗑 要删除你所有的照片、视频、时间线和设置吗？删除后无法恢复。
nothing-deleted = 什么都没有删除。
delete-by-administrators = 🗑 在群组里，只有管理员可以删除全部内容。
deleted = 🗑 已删除：照片、视频、时间线和设置。聊天里的消息可以由你自己删除。
deleted-here = 🗑 这里已删除：照片、视频、时间线和设置。剪辑服务不支持删除，那边的内容会自动过期。聊天里的消息可以由你自己删除。
limit-reached-photos = 今天能收的照片已经到上限了，{ $hours } 小时后继续。
limit-reached-videos = 今天能做的视频已经到上限了，{ $hours } 小时后继续；照片会留着。
limit-reached-minutes = 今天的视频分钟数已经到上限了，{ $hours } 小时后继续；照片会留着。
invitation-unusable = 这个邀请已经用过或过期了，请要一个新的。
maintenance = 🔧 正在维护，请过一会儿再试。

button-file = 📎 发送文件
button-automatic = 按照片自动
button-delete-all = 🗑 全部删除
button-keep-all = 保留

command-settings = 语言和画面
command-privacy = 保存什么、保存多久
command-delete = 删除我的所有内容

ask-slideshow = 把我的照片做成幻灯片视频，配上音乐和转场
ask-example-vertical = 30 秒，竖屏 9:16，动感音乐
ask-example-vintage = 复古风格的幻灯片，配舒缓的音乐
ask-vertical = 改成竖屏 9:16
ask-landscape = 改成横屏 16:9
ask-square = 改成方形 1:1
ask-music = 换一首音乐
ask-faster = 快一点
ask-slower = 慢一点
ask-undo = 撤销
ask-added = 把新照片加进去

bot-name = Reelay 照片变视频
bot-description =
    把照片发给我，用你自己的话说说想要什么。我会做成带音乐、标题和转场的视频，直接发到这里。

    “把我的照片做成带音乐的幻灯片”
    “竖屏，标题「里斯本 2026」”
    “舒缓的音乐，每张照片 3 秒”
bot-short-description = 发几张照片、说一句话，就在聊天里收到视频。


upload-offer =
    { $count ->
       *[other] Telegram 只给我 { $limit } MB 以内的文件，有 { $count } 个超过了（“{ $name }”）。
    }请在这里上传，每个最大 200 MB。链接只能用一次，24 小时内有效。
button-upload = ⬆️ 在这里上传
upload-page-title = 上传大文件
upload-page-intro = 照片、视频和音乐，每个最大 { $limit } MB。上传后直接进入你的聊天。
upload-page-choose = 选择文件
upload-page-drop = 或拖到这里
upload-page-add = 继续添加
upload-page-send = 发到聊天
upload-page-sending = 正在发送…请不要关闭页面
upload-page-remove = 移除
upload-page-retry = 重试
upload-page-interrupted = 连接断了，请重试。
upload-page-too-large = 超过 { $limit } MB
upload-page-unsupported = 不是照片、视频或音乐
upload-page-too-many = 一次最多 { $most } 个文件。
upload-page-done = 好了！文件已在聊天里。
upload-page-back = 回到 Telegram
upload-page-used = 这个链接已经用过了。要再传，请再发一个大文件到聊天。
upload-page-expired = 这个链接已过期。把文件再发到聊天，就会得到新链接。
