# 한국어, 해요체. 조사는 받침에 따라 달라지므로 변수 바로 뒤에 붙이지 않는다.

language-name = 한국어
connecting = 연결하는 중…
welcome =
    👋 안녕하세요! 사진으로 영상을 만들어 드려요.

    사진 5~10장을 보내고 어떤 영상을 원하는지 편하게 말해 주세요. 여기서 시작해도 좋아요:
help =
    사진, 동영상, 노래를 보내고 원하는 걸 말해 주세요:

    • “세로로 바꿔줘” · “정사각형으로 바꿔줘”
    • “사진당 3초” · “총 20초”
    • “제목 리스본” · “자막: 1. 파리 2. 로마”
    • “잔잔한 음악” · “음악 없이”
    • “사진 3 빼줘” · “사진 5 맨 앞으로” · “되돌려줘”

    파일로 보내면 사진 화질이 그대로 유지돼요.

    /status 는 타임라인 보기, /export 는 영상 받기, /new 는 새로 시작, /cancel 은 하던 작업 멈추기예요.

photos = 사진 { $count }장
clips = 동영상 { $count }개
songs = 노래 { $count }곡
nothing-yet = 아직 아무것도 없어요
list-separator = {", "}
numbered = { $number }. { $item }
percent = { $percent }%
seconds = { $seconds }초
minutes = { $time }분
time-span = { $from }~{ $to }초

assets = 📸 { $what } 받았어요. 어떻게 만들어 드릴까요?
assets-without-photos = 🎵 { $what } 받았어요. 이제 사진을 보내 주세요.
late-assets = 📸 나중에 { $what } 더 왔어요. 영상에 넣을까요?

progress-queued = ⏳ 대기 중이에요. 앞에 있는 작업: { $ahead }
progress-staging = 📥 사진을 준비하고 있어요… { $done }/{ $of }
progress-collecting = 📥 사진을 준비하고 있어요…
progress-thinking = ✂️ 영상을 만들고 있어요…
progress-generating-video = 🎥 영상을 생성하고 있어요. 2~5분쯤 걸려요…
progress-generating-audio = 🎵 소리를 생성하고 있어요. 1~2분쯤 걸려요…
progress-editing-timeline = ✂️ 편집하고 있어요…
progress-analyzing = 👀 사진을 보고 있어요…
progress-still = ⏳ 아직 작업 중이에요. { $minutes }분째예요.
progress-busy = ⏳ 편집기가 바빠요. { $seconds }초 뒤에 다시 시도할게요…
first-cut = 🎥 첫 편집본이 나왔어요. 음악과 제목이 더해질 수 있어요.
progress-rendering = 🎬 렌더링 중
progress-rendering-late = ⏳ 아직 렌더링 중이에요. 평소보다 오래 걸리네요. 다 되면 바로 보내 드릴게요.
progress-delivering = 📤 영상을 보내고 있어요…
time-left-seconds = 약 { $seconds }초 남음
time-left-minutes = 약 { $minutes }분 남음

status-nothing-planned = 아직 타임라인이 없어요. 사진을 보내고 원하는 걸 말해 주세요.
video-length = 영상 길이는 { $length }예요.
status-running = ⏳ 지금: { $request }
status-queued = 다음: { $requests }
credits = 크레딧: { $total } 중 { $available } 남았어요.
credits-frozen = 진행 중인 작업에 { $frozen } 쓰고 있어요.
credits-low = 🪙 크레딧이 얼마 안 남았어요: { $available }
credits-last = 🪙 크레딧이 거의 다 떨어졌어요. 남은 크레딧: { $available }. { credits-export-works }
credits-export-works = 내보내기는 계속 되지만 편집은 더 안 될 수 있어요.
credits-register = 가입하면 더 받을 수 있고 이 프로젝트도 그대로 남아요:
credits-top-up = 계속하려면 계정을 충전해 주세요:
new-project = 🆕 새 프로젝트예요. 사진을 보내 주세요.
cancelled = ✋ 멈췄어요. 사진은 그대로 있어요.
nothing-to-cancel = 지금 하고 있는 작업이 없어요.
undo-instead = 마지막 변경을 되돌리려면: /undo
photos-needed = 먼저 사진을 몇 장 보내고, 어떻게 만들지 말해 주세요.
wish-kept = 👍 사진을 보내 주시면 바로 만들어 드릴게요.
answer-offers = 여기서 바로 할 수 있어요:
answer-describe = 무엇을 어떻게 바꿀지 여기에 적어 주세요.
session-replaced = 연결이 새로 바뀌어서 타임라인을 처음부터 시작해요. 사진은 그대로 있어요.
private =
    🔒 비공개 봇이에요.
    주인에게 이 ID를 알려 주면 쓸 수 있어요: { $userId }

unknown-format = { $format } 파일은 만들 수 없어요. 만들 수 있는 형식: { $formats }
unsupported-file =
    “{ $name }” 파일은 쓸 수 없는 형식이에요.
    쓸 수 있는 형식: { $formats }
file-too-big = “{ $name }” 파일이 너무 커요. 텔레그램에서는 { $limit } MB까지만 받을 수 있어요. 더 작게 줄이거나 사진으로 보내 주세요.
video-link =
    🎬 영상이 { $megabytes } MB라서 여기로는 보낼 수 없어요. 이 링크는 { $days }일 동안 열려요:

problem-token-invalid = 편집기가 연결을 거부했어요. 나중에 다시 시도해 주세요.
problem-session-unknown = 편집기가 이 타임라인을 잃어버렸어요. 원하는 걸 다시 말해 주세요. 사진은 그대로 있어요.
problem-out-of-credits = 크레딧을 다 썼어요.
problem-out-of-credits-register = { problem-out-of-credits } { credits-register }
problem-out-of-credits-top-up = { problem-out-of-credits } { credits-top-up }
problem-unsupported-file = “{ $detail }” 파일은 쓸 수 없어요. 쓸 수 있는 형식: { $formats }
problem-file-too-large = “{ $detail }” 파일이 너무 커요. 200 MB까지 줄여서 보내 주세요.
problem-client-id-missing = 편집기에 연결하지 못했어요. 다시 시도해 주세요.
problem-plan-blocked = 내보내려면 다른 요금제가 필요해요. 가입하거나 업그레이드하면 쓸 수 있어요.
problem-rate-limited = 편집기가 지금 바빠요. 몇 분 뒤에 다시 시도해 주세요.
problem-token-limit = 편집기는 일주일에 새 연결을 몇 개만 받는데 지금은 자리가 없어요. 며칠 뒤에 다시 시도해 주세요. 길면 일주일까지 걸릴 수 있어요.
problem-unreachable = 지금 편집기에 연결할 수 없어요. 1분 뒤에 다시 시도해 주세요.
problem-server-error = 편집기에 문제가 생겼어요. 1분 뒤에 다시 시도해 주세요.
problem-bad-answer = 편집기의 답을 읽을 수 없었어요. 다시 시도해 주세요.
problem-bad-request = 편집기가 이 요청을 받아들이지 않았어요. 다르게 말해 주세요.
problem-edit-failed = 잘 안 됐어요. 바뀐 건 없으니 다르게 말해 주세요.
problem-edit-lost = 편집 중에 연결이 끊겼고 바뀐 게 보이지 않아요. 아직 필요하면 다시 보내 주세요.
problem-nothing-changed = 바뀐 게 없어요. 다르게 말하거나 어떤 사진인지 알려 주세요.
problem-nothing-to-export = 아직 내보낼 게 없어요. 사진을 보내고 어떻게 만들지 말해 주세요.
problem-export-failed = 내보내지 못했어요. 나중에 /export 로 다시 시도해 주세요.
problem-export-slow = 평소보다 오래 걸리고 있어요. 몇 분 뒤에 /export 로 다시 시도해 주세요.
problem-media-unavailable = 텔레그램에서 “{ $detail }” 파일을 받지 못했어요. 다시 보내 주세요.
problem-file-not-stored = “{ $detail }” 파일이 편집기에 도착하지 않았어요. 다시 보내 주세요.
problem-delivery-unsure = 영상이 도착했는지 알 수 없어요. 안 왔다면 “내보내기”라고 말해 주세요.
problem-delivery-failed = 영상은 완성됐지만 보내지 못했어요. “내보내기”라고 말하면 다시 보낼게요.
problem-internal = 제 쪽에서 문제가 생겼어요. 다시 시도해 주세요.

request-export = 내보내기
request-edit = “{ $text }”

timeline = 타임라인 (트랙 { $count }개): { $tracks }
timeline-track = { $heading }: { $items }
track-video = 영상
track-audio = 음악
track-title = 제목
track-text = 텍스트
track-other = 트랙
track-type = 트랙 (종류 { $type })
timeline-item = { $label } ({ $from }~{ $to }초)
timeline-sound = { $label } ({ $from }~{ $to }초, { $percent }%)
timeline-more = 외 { $count }개
timeline-text = “{ $text }”
timeline-segment = 조각 { $number }

changes = ✅ 이렇게 바뀌었어요:
changes-more = 그 밖에 { $count }가지
change-media-added = 추가: { $what }
change-media-removed = 삭제: { $what }
change-order-changed = 순서 변경
change-music-added = 음악 추가
change-music-added-named = 음악 추가: “{ $name }”
change-music-removed = 음악 삭제
change-music-removed-named = 음악 삭제: “{ $name }”
change-music-replaced = 음악 변경
change-music-replaced-named = 음악: “{ $from }” → “{ $to }”
change-title-added = 제목 추가: “{ $text }” ({ $time })
change-text-added = 텍스트 추가: “{ $text }” ({ $time })
change-text-removed = 텍스트 삭제: “{ $text }”
change-text-changed = 텍스트: “{ $from }” → “{ $to }”
change-text-moved = 텍스트 “{ $text }” 위치: { $time }
change-volume = 음량: { $from } → { $to }
change-volume-named = “{ $name }” 음량: { $from } → { $to }
change-transitions = 전환: { $transitions }
change-traits = 변경: { $traits }
change-traits-removed = 없앰: { $traits }
change-timing = 사진당: { $time }
change-size = 화면: { $size }
change-name = 이름: “{ $name }”
change-length = 길이: { $from } → { $to }
change-length-first = 길이: { $to }
change-other = 타임라인이 바뀌었어요.

transition-crossfade = 크로스페이드
transition-fadeblack = 검은 화면 전환
transition-fadewhite = 흰 화면 전환
transition-dissolve = 디졸브
transition-slide = 슬라이드
transition-wipe = 와이프
transition-zoom = 줌
transition-circle = 원형
transition-cut = 바로 전환

music-lo-fi = 로파이
music-upbeat = 신나는
music-happy = 행복한
music-calm = 잔잔한
music-cinematic = 시네마틱
music-ambient = 앰비언트
music-jazz = 재즈
music-acoustic = 어쿠스틱
music-electronic = 일렉트로닉
music-sad = 슬픈
music-romantic = 로맨틱
music-holiday = 연말

trait-motion = 움직임
trait-look = 색감
trait-fit = 화면 맞춤
trait-speed = 속도
trait-color = 색
trait-position = 위치
trait-size = 크기
trait-animation = 애니메이션
trait-fade = 페이드

button-slideshow = 🎬 슬라이드쇼 만들기
button-example-vertical = 📱 30초, 세로
button-example-vintage = 🎞 빈티지, 잔잔한 음악
button-vertical = 9:16
button-landscape = 16:9
button-square = 1:1
button-music = 🎵 다른 음악
button-faster = 더 빠르게
button-slower = 더 느리게
button-undo = ↩️ 되돌리기
button-added = ➕ 넣기
button-cancel = 멈추기
button-start-over = 새로 시작

pressed-cancel = 멈추는 중…

command-new = 새 영상 시작하기
command-status = 타임라인 보기
command-export = 영상 받기
command-undo = 마지막 변경 되돌리기
command-cancel = 하던 작업 멈추기
command-credits = 크레딧 보기
command-help = 할 수 있는 일

full-video-link =
    여기에 들어가는 작은 버전이에요. 전체 버전({ $megabytes } MB)은 이 링크에서 { $days }일 동안 받을 수 있어요:
project-link = 🔗 이 프로젝트를 브라우저에서 이어서 편집해요:
video-gone = 그 파일은 기한이 지났어요. “내보내기”라고 말하면 다시 만들게요.
settings =
    ⚙️ 설정

    언어: { $language }
    새 영상 화면: { $ratio }
settings-automatic = 사진에 맞춤
privacy =
    🔒 무엇을 얼마나 보관하나요

    • 사진, 동영상, 노래: 3일 (GPS 위치는 빼고)
    • 영상: 7일. 요청과 타임라인: 7일.
    • 언어와 화면 설정: 삭제할 때까지.

    영상 편집기에만 전달하고 다른 누구에게도 주지 않아요. /delete 는 모두 바로 삭제해요. 이 채팅의 메시지는 직접 지울 때까지 남아 있어요.
confirm-delete = 🗑 사진, 영상, 타임라인, 설정을 모두 삭제할까요? 되돌릴 수 없어요.
nothing-deleted = 아무것도 삭제하지 않았어요.
delete-by-administrators = 🗑 그룹에서는 관리자만 모두 삭제할 수 있어요.
deleted = 🗑 사진, 영상, 타임라인, 설정을 삭제했어요. 이 채팅의 메시지는 직접 지울 수 있어요.
deleted-here = 🗑 여기 있는 사진, 영상, 타임라인, 설정을 삭제했어요. 편집기에는 삭제 기능이 없어서 그쪽 자료는 기한이 지나면 사라져요. 이 채팅의 메시지는 직접 지울 수 있어요.
limit-reached-photos = 오늘 받을 수 있는 사진은 여기까지예요. { $hours }시간 뒤에 계속해요.
limit-reached-videos = 오늘 만들 수 있는 영상은 여기까지예요. { $hours }시간 뒤에 계속해요. 사진은 그대로 둘게요.
limit-reached-minutes = 오늘 만들 수 있는 영상 시간을 다 썼어요. { $hours }시간 뒤에 계속해요. 사진은 그대로 둘게요.
invitation-unusable = 이미 쓰였거나 기한이 지난 초대예요. 새로 받아 주세요.
maintenance = 🔧 점검 중이에요. 잠시 뒤에 다시 시도해 주세요.

button-file = 📎 파일로 받기
button-automatic = 사진에 맞춤
button-delete-all = 🗑 모두 삭제
button-keep-all = 그대로 두기

command-settings = 언어와 화면
command-privacy = 무엇을 얼마나 보관하는지
command-delete = 내 자료 모두 삭제하기

ask-slideshow = 사진으로 음악과 전환 효과가 있는 슬라이드쇼 만들어줘
ask-example-vertical = 30초, 세로 9:16, 신나는 음악
ask-example-vintage = 빈티지 느낌에 잔잔한 음악으로 슬라이드쇼 만들어줘
ask-vertical = 세로 9:16으로 바꿔줘
ask-landscape = 가로 16:9로 바꿔줘
ask-square = 정사각형 1:1로 바꿔줘
ask-music = 다른 음악으로 바꿔줘
ask-faster = 더 빠르게
ask-slower = 더 느리게
ask-undo = 되돌려줘
ask-added = 새 사진 추가해줘

bot-name = Reelay 사진으로 영상
bot-description =
    사진을 보내고 어떤 영상을 원하는지 편하게 말해 주세요. 음악, 제목, 전환 효과를 넣은 영상을 만들어 바로 여기로 보내 드려요.

    “사진으로 음악 있는 슬라이드쇼 만들어줘”
    “세로, 제목 리스본 2026”
    “잔잔한 음악, 사진당 3초”
bot-short-description = 사진과 한마디로 채팅에서 바로 영상을 만들어 드려요.


upload-offer =
    { $count ->
       *[other] Telegram은 { $limit } MB까지만 저에게 넘겨줘요. { $count }개(“{ $name }”)가 더 커요.
    } 여기에 올려 주세요. 파일당 200 MB까지예요. 링크는 한 번만, 24시간 동안 쓸 수 있어요.
button-upload = ⬆️ 여기에 올리기
upload-page-title = 큰 파일 올리기
upload-page-intro = 사진, 영상, 음악을 파일당 { $limit } MB까지. 바로 채팅으로 들어가요.
upload-page-choose = 파일 선택
upload-page-drop = 또는 여기에 놓기
upload-page-add = 더 추가
upload-page-send = 채팅으로 보내기
upload-page-sending = 보내는 중… 페이지를 열어 두세요
upload-page-remove = 빼기
upload-page-retry = 다시 시도
upload-page-interrupted = 연결이 끊겼어요. 다시 시도해 주세요.
upload-page-too-large = { $limit } MB보다 커요
upload-page-unsupported = 사진, 영상, 음악이 아니에요
upload-page-too-many = 한 번에 { $most }개까지예요.
upload-page-done = 다 됐어요! 파일이 채팅에 있어요.
upload-page-back = Telegram으로 돌아가기
upload-page-used = 이미 쓴 링크예요. 더 올리려면 큰 파일을 채팅에 하나 더 보내 주세요.
upload-page-expired = 기한이 지난 링크예요. 파일을 채팅에 다시 보내면 새 링크를 드려요.
