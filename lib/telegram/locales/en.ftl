# What Reelay says. One message per thing said; variables in braces. Keep every line short: people read it on a phone.

language-name = English
connecting = Connecting…
welcome =
    👋 Hi! I turn your photos into a video.

    Send me 5–10 photos and tell me what you want, in your own words. Or start with one of these:
help =
    Send photos, clips or a song, then say what you want:

    • “make it vertical” · “square 1:1”
    • “3 seconds per photo” · “20 seconds in total”
    • “add title Lisbon” · “captions: 1. Paris 2. Rome”
    • “calm music” · “no music”
    • “remove photo 3” · “put 5 first” · “undo”

    Sent as files, photos keep their full quality.

    /status shows the timeline, /export sends the video, /new starts over, /cancel stops what is running.

photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
clips = { $count ->
    [one] { $count } clip
   *[other] { $count } clips
}
songs = { $count ->
    [one] { $count } song
   *[other] { $count } songs
}
nothing-yet = nothing yet
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds } s
minutes = { $time } min
time-span = { $from }–{ $to } s

assets = 📸 { $what } here. What shall I make?
assets-without-photos = 🎵 { $what } here. Now send the photos for it.
late-assets = 📸 { $what } came later. Shall I add this to the video?

progress-queued = ⏳ Queued. Next after: { $ahead }
progress-staging = 📥 Getting your photos ready… { $done }/{ $of }
progress-collecting = 📥 Getting your photos ready…
progress-thinking = ✂️ Working on your video…
progress-generating-video = 🎥 Generating video, this may take 2–5 minutes…
progress-generating-audio = 🎵 Generating audio, this may take 1–2 minutes…
progress-editing-timeline = ✂️ Editing the timeline…
progress-analyzing = 👀 Looking at your photos…
progress-still = ⏳ Still working: { $minutes } min so far.
progress-busy = ⏳ The editor is busy. Trying again in { $seconds } s…
first-cut = 🎥 The first cut is there. Music and titles may follow.
progress-rendering = 🎬 Rendering
progress-rendering-late = ⏳ Still rendering. This one takes longer than usual; I'll send it when it's ready.
progress-delivering = 📤 Sending the video…
time-left-seconds = about { $seconds } s left
time-left-minutes = about { $minutes } min left

status-nothing-planned = No timeline yet: send photos and say what you want.
video-length = The video is { $length } long.
status-running = ⏳ Now: { $request }
status-queued = Then: { $requests }
credits = Credits: { $available } of { $total } available.
credits-frozen = { $frozen } held for running work.
credits-low = 🪙 Credits are running low: { $available } left.
credits-last = 🪙 Almost out of credits: { $available } left. { credits-export-works }
credits-export-works = Exporting still works, but further edits may not.
credits-register = Register to get more; this project stays yours:
credits-top-up = Top up your account to go on:
new-project = 🆕 New project. Send the photos for it.
cancelled = ✋ Cancelled. Your photos are still here.
nothing-to-cancel = Nothing is running.
undo-instead = To take back the last change: /undo
photos-needed = Send me some photos first, then say what to make of them.
wish-kept = 👍 Send me the photos, and I’ll make it.
answer-offers = You can do that right here:
answer-describe = Just tell me here what to change, and how.
session-replaced = The connection was renewed, so the timeline starts anew. Your photos are still here.
private =
    🔒 This bot is private.
    Its owner can let you in with your id: { $userId }

unknown-format = I can’t make { $format } files. I make { $formats }.
unsupported-file =
    “{ $name }” is a kind of file I can't use.
    These work: { $formats }.
file-too-big = “{ $name }” is too big: Telegram hands me files up to { $limit } MB. Please send it smaller, or as a photo.
video-link =
    🎬 Your video is { $megabytes } MB, more than I can send here. This link works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }:

problem-token-invalid = The connection to the editor was refused. Please try again later.
problem-session-unknown = The editor has lost this timeline. Say what you want again; your photos are still here.
problem-out-of-credits = You are out of credits.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = I can't use “{ $detail }”. These work: { $formats }.
problem-file-too-large = “{ $detail }” is too large. Please send it smaller, up to 200 MB.
problem-client-id-missing = The connection to the editor failed. Please try again.
problem-plan-blocked = Export needs another plan. Register or upgrade to unlock it.
problem-rate-limited = The editor is very busy. Please try again in a few minutes.
problem-token-limit = The editor allows only a few new connections a week, and none is left right now. Please try again in a few days; it can take up to a week.
problem-unreachable = The editor can't be reached right now. Please try again in a minute.
problem-server-error = The editor had a problem. Please try again in a minute.
problem-bad-answer = The editor gave an answer I can't read. Please try again.
problem-bad-request = The editor did not accept this request. Please try other words.
problem-edit-failed = That didn't work. Nothing was changed; please try other words.
problem-edit-lost = The connection broke while this was being edited, and I can't see a change. Send it again if you still want it.
problem-nothing-changed = Nothing changed. Try other words, or tell me which photo you mean.
problem-nothing-to-export = There is nothing to export yet. Send photos and say what to make of them.
problem-export-failed = Export failed. Please try again later with /export.
problem-export-slow = This takes unusually long. Try /export again in a few minutes.
problem-media-unavailable = I couldn't get “{ $detail }” from Telegram. Please send it again.
problem-file-not-stored = “{ $detail }” didn't get to the editor. Please send it again.
problem-delivery-unsure = I can't tell whether the video reached you. If it didn't, say “export” and I'll send it.
problem-delivery-failed = The video is ready but I couldn't send it. Say “export” to try again.
problem-internal = Something went wrong on my side. Please try again.

request-export = export
request-edit = “{ $text }”

# The English form is fixed: other programs' users know it from there.
timeline = Timeline ({ $count ->
    [one] { $count } track
   *[other] { $count } tracks
}): { $tracks }
timeline-track = { $heading }: { $items }
track-video = Video
track-audio = BGM
track-title = Title
track-text = Text
track-other = Track
track-type = Track (type { $type })
timeline-item = { $label } ({ $from }-{ $to }s)
timeline-sound = { $label } ({ $from }-{ $to }s, { $percent }%)
timeline-more = { $count } more
timeline-text = "{ $text }"
timeline-segment = segment { $number }

changes = ✅ This has changed:
changes-more = and { $count ->
    [one] { $count } more change
   *[other] { $count } more changes
}
change-media-added = Added: { $what }
change-media-removed = Removed: { $what }
change-order-changed = New order
change-music-added = Music added
change-music-added-named = Music added: “{ $name }”
change-music-removed = Music removed
change-music-removed-named = Music removed: “{ $name }”
change-music-replaced = Other music
change-music-replaced-named = Music: “{ $from }” → “{ $to }”
change-title-added = Title added: “{ $text }” ({ $time })
change-text-added = Text added: “{ $text }” ({ $time })
change-text-removed = Text removed: “{ $text }”
change-text-changed = Text: “{ $from }” → “{ $to }”
change-text-moved = Text “{ $text }” now at { $time }
change-volume = Volume: { $from } → { $to }
change-volume-named = Volume of “{ $name }”: { $from } → { $to }
change-transitions = Transitions: { $transitions }
change-traits = Changed: { $traits }
change-traits-removed = Removed: { $traits }
change-timing = Time per photo: { $time }
change-size = Format: { $size }
change-name = Name: “{ $name }”
change-length = Length: { $from } → { $to }
change-length-first = Length: { $to }
change-other = The timeline has changed.

transition-crossfade = crossfade
transition-fadeblack = fade through black
transition-fadewhite = fade through white
transition-dissolve = dissolve
transition-slide = slide
transition-wipe = wipe
transition-zoom = zoom
transition-circle = circle
transition-cut = hard cuts

music-lo-fi = Lo-fi
music-upbeat = Upbeat
music-happy = Happy
music-calm = Calm
music-cinematic = Cinematic
music-ambient = Ambient
music-jazz = Jazz
music-acoustic = Acoustic
music-electronic = Electronic
music-sad = Sad
music-romantic = Romantic
music-holiday = Holiday

trait-motion = motion
trait-look = look
trait-fit = framing
trait-speed = speed
trait-color = color
trait-position = position
trait-size = size
trait-animation = animation
trait-fade = fades

button-slideshow = 🎬 Make a slideshow
button-example-vertical = 📱 30 s, vertical
button-example-vintage = 🎞 Vintage, calm music
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 Other music
button-faster = Faster
button-slower = Slower
button-undo = ↩️ Undo
button-added = ➕ Add them
button-cancel = Cancel
button-start-over = Start over

pressed-cancel = Cancelling…

command-new = Start a new video
command-status = Show the timeline
command-export = Send the video
command-undo = Undo the last change
command-cancel = Stop what is running
command-credits = Show the credits
command-help = What I can do

full-video-link =
    This is a smaller version that fits here. The full one ({ $megabytes } MB) is behind this link for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }:
project-link = 🔗 Go on with this project in your browser:
video-gone = That file has expired. Say “export” and I'll make it again.
settings =
    ⚙️ Settings

    Language: { $language }
    Format of new videos: { $ratio }
settings-automatic = by the photos
privacy =
    🔒 What I keep, and how long

    • Photos, clips and songs: 3 days, without their GPS position.
    • Videos: 7 days. Requests and timelines: 7 days.
    • Your language and format: until you delete them.

    They go to the video editor and to nobody else. /delete removes everything at once. Messages in this chat stay until you delete them.
confirm-delete = 🗑 Delete all of your photos, videos, timelines and settings? This can't be undone.
nothing-deleted = Nothing was deleted.
delete-by-administrators = 🗑 In a group only its administrators can delete everything.
deleted = 🗑 Deleted: photos, videos, timelines and settings. The messages in this chat are yours to delete.
deleted-here = 🗑 Deleted here: photos, videos, timelines and settings. The editor offers no deletion; what it holds expires there. The messages in this chat are yours to delete.
limit-reached-photos = That's all the photos I can take today. It goes on in { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}.
limit-reached-videos = That's all the videos I can make today. It goes on in { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}; your photos stay here.
limit-reached-minutes = That's all the minutes of video I can make today. It goes on in { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}; your photos stay here.
invitation-unusable = This invitation has been used or has expired. Ask for a new one.
maintenance = 🔧 I'm being worked on. Please try again in a while.

button-file = 📎 As a file
button-automatic = By the photos
button-delete-all = 🗑 Delete everything
button-keep-all = Keep it

command-settings = Language and format
command-privacy = What is kept, and how long
command-delete = Delete everything of mine

# What a button asks for, sent in the person's words: the answer comes in the language of the question.
ask-slideshow = turn my photos into a slideshow video with music and transitions
ask-example-vertical = 30 seconds, vertical 9:16, upbeat music
ask-example-vintage = slideshow with a vintage look and calm music
ask-vertical = make it vertical 9:16
ask-landscape = make it landscape 16:9
ask-square = make it square 1:1
ask-music = use other music
ask-faster = make it faster
ask-slower = make it slower
ask-undo = undo
ask-added = add the new photos

# What Telegram shows of the bot: at most 64, 512 and 120 characters.
bot-name = Reelay: photos to video
bot-description =
    Send me your photos and say what you want, in your own words. I make a video of them, with music, titles and transitions, and send it right here.

    “turn my photos into a slideshow with music”
    “make it vertical, title Lisbon 2026”
    “calm music, 3 seconds per photo”
bot-short-description = Turns your photos and a sentence into a video, right in the chat.

# Files over Telegram’s limit, and the page for them.
upload-offer =
    { $count ->
        [one] “{ $name }” is bigger than the { $limit } MB that Telegram hands me.
       *[other] { $count } files are bigger than the { $limit } MB that Telegram hands me.
    } Upload it here, up to 200 MB each. The link works once, for 24 hours.
button-upload = ⬆️ Upload here
upload-page-title = Upload big files
upload-page-intro = Photos, clips and songs, up to { $limit } MB each. They go straight to your chat.
upload-page-choose = Choose files
upload-page-drop = or drop them here
upload-page-add = Add more
upload-page-send = Send to the chat
upload-page-sending = Sending… keep this page open
upload-page-remove = Remove
upload-page-retry = Try again
upload-page-interrupted = The connection broke. Try again.
upload-page-too-large = Larger than { $limit } MB
upload-page-unsupported = Not a photo, clip or song
upload-page-too-many = At most { $most } files at once.
upload-page-done = Done! Your files are in the chat.
upload-page-back = Back to Telegram
upload-page-used = This link has been used. For more files, send another big one to the chat.
upload-page-expired = This link has expired. Send the file to the chat again and you get a new one.
