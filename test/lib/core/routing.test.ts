import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Route, routeMessage } from '../../../lib/core/routing.ts';

/** Messages by what they ask for, one per line. */
const table: Readonly<Record<Exclude<Route['kind'], 'edit-then-export'>, string>> = {
  export: `
    export
    Export!
    EXPORT PLEASE
    export it
    export the video
    export video now
    export 1080p MP4
    export as mp4
    export in 4k please
    please export the final video in full HD
    download
    download it
    Can I download the video?
    how do I export?
    save
    save it as mp4
    send me the video
    Send it to me
    send me the video please 🙏
    can you send me the final version in hd
    get the video
    give me the file
    I want the video
    show me the video
    where is my video?
    render
    render the video
    click Export
    1080p mp4
    Hi! Export please
    thanks, now send me the video
    谢谢，导出
    mp4 please
    high quality mp4
    导出
    导出视频
    请导出
    把视频导出来
    导出1080p
    下载
    下载视频
    帮我保存一下
    发给我
    把视频发给我
    發給我影片
    匯出
    导出按钮
    exportar
    exporta el video por favor
    enviame el video
    descargar
    baixar o vídeo
    me envie o vídeo
    экспорт
    скачать видео
    пришли мне видео
    exportieren
    schick mir das Video
    Video herunterladen bitte
    exporter la vidéo
    télécharge
    envoie-moi la vidéo s'il te plaît
    ekspor
    kirim videonya
    unduh video
    dışa aktar
    videoyu gönder
    indir
    वीडियो भेजो
    डाउनलोड करो
    video bhejo
    تصدير الفيديو
    أرسل لي الفيديو
    تحميل
    エクスポートして
    動画を送ってください
    書き出し
    내보내기
    영상 보내줘
    다운로드 해줘`,
  credits: `
    credits
    credits?
    my credits
    balance
    check balance
    what is my balance
    how many credits do I have left?
    how many left credits
    show credits
    check my account
    credit balance please
    积分
    余额
    我还剩多少积分？
    查询余额
    餘額
    saldo
    cuántos créditos me quedan
    créditos
    quantos créditos tenho
    баланс
    сколько кредитов осталось?
    Guthaben
    wie viele Credits habe ich noch?
    crédits
    combien de crédits me reste-t-il
    sisa kredit
    berapa kredit saya
    bakiye
    kaç kredim kaldı
    मेरे कितने क्रेडिट बचे हैं
    الرصيد
    كم رصيدي
    クレジット残高
    残高を教えて
    크레딧 얼마나 남았어?
    잔액 확인`,
  length: `
    how long is the video?
    how long is it now?
    what's the length of my video
    how long does the slideshow last
    how many seconds is it
    ¿cuánto dura el video?
    quanto tempo tem o vídeo?
    сколько длится видео?
    какая длина видео
    wie lang ist das video?
    combien de temps dure la vidéo ?
    berapa lama videonya?
    durasinya berapa
    video ne kadar uzun
    video kaç saniye
    वीडियो कितना लंबा है
    video kitna lamba hai
    كم مدة الفيديو؟
    動画の長さは?
    何秒？
    영상 길이 얼마야?
    视频多长
    视频多长?`,
  status: `
    status
    status?
    what's the status
    show tracks
    show timeline
    show me the timeline
    progress
    what's in it
    show me what we have
    is it ready?
    is it done yet?
    are you done
    how long will it take?
    how is it going
    export status
    状态
    进度
    现在什么样了
    好了吗？
    狀態
    estado
    ¿ya está listo?
    quanto falta
    статус
    готово?
    Fortschritt
    ist es fertig?
    statut
    c'est prêt ?
    sudah selesai?
    durum
    hazır mı?
    हो गया क्या
    هل انتهى؟
    状況
    できましたか
    다 됐어?
    진행 상황`,
  help: `
    help
    Help!
    help me
    what can you do?
    how does this work?
    how do I use this
    帮助
    怎么用
    ayuda
    ajuda
    помощь
    Hilfe
    wie geht das?
    aide
    comment ça marche ?
    bantuan
    yardım
    मदद
    مساعدة
    使い方
    도움말`,
  cancel: `
    cancel
    Cancel it
    stop
    stop please
    never mind
    cancel export
    abort
    取消
    算了
    cancelar
    отмена
    abbrechen
    annuler
    batal
    iptal
    İPTAL
    रद्द करो
    إلغاء
    キャンセル
    취소`,
  upload: `
    upload
    upload photos
    how do I upload?
    how do I send photos
    上传
    上传照片
    hochladen
    アップロード
    업로드`,
  'new-project': `
    start over
    new video
    start a new project
    重新开始
    neues Video
    empezar de nuevo
    最初から`,
  greeting: `
    hi
    Hello!
    hey there
    你好
    hola
    привет
    こんにちは`,
  thanks: `
    thanks
    thank you!
    ok thanks
    谢谢
    merci
    спасибо
    ありがとう`,
  nothing: `
    👍
    ...
    🎬🎬
    ?`,
  edit: `
    turn my photos into a slideshow with music
    turn my images
    turn my photos into a slideshow
    turn my photos into a slideshow video with music and transitions
    status bar overlay
    add a status bar
    progress bar at the bottom
    make a progress video of my garden
    add end credits
    show credits at the end
    rolling credits with our names
    balance the audio
    white balance
    balance the colors
    download some music for it
    save the date in gold letters
    a save-the-date video
    render it faster
    make it vertical
    make it cool
    export with music from the beach
    don't export yet, make it faster
    do not export
    add title "Save and Export"
    add the text "download now"
    write "Send me the video" in red
    title: Help!
    put help wanted on it
    stop the music at 10 s
    stop motion style
    cancel the music
    cancel the second transition
    help me make a birthday video
    upload date in the corner
    I want a video
    send my love to grandma in the title
    give it a vintage look
    show the photos longer
    get rid of the music
    tracks of snow in the title
    make the timeline shorter
    new title
    start with the beach photo
    hello kitty theme
    thank you card for my teacher
    undo
    redo
    regenerate
    yes
    no
    9:16
    faster
    生成视频
    重新生成
    再来一个
    加背景音乐
    在结尾加上片尾字幕
    把状态栏放到上面
    视频末尾加上导出两个字
    取消音乐
    上传日期放在角落
    haz un video con mis fotos
    quiero un video con música
    faça um vídeo com minhas fotos
    сделай видео из фото
    хочу видео
    mach ein Video aus meinen Fotos
    fais une vidéo avec mes photos
    buat video dari foto saya
    fotoğraflarımdan video yap
    मेरी फोटो का वीडियो बनाओ
    اصنع فيديو من صوري
    写真からスライドショーを作って
    사진으로 영상 만들어줘`,
};

const rows = Object.entries(table).flatMap(([kind, lines]) =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => [kind, line] as const),
);

describe('a message', () => {
  it('stands in a table of at least 120', () => {
    expect(rows.length).toBeGreaterThan(120);
    expect(new Set(rows.map(([, line]) => line)).size).toBe(rows.length);
  });

  it.each(rows)('%s: %s', (kind, message) => {
    expect(routeMessage(message).kind).toBe(kind);
  });
});

describe('two requests in one message', () => {
  it.each([
    ['add BGM then export', 'add BGM', {}],
    ['make it vertical and export in 4k please', 'make it vertical', { resolution: '4k' }],
    [
      'Make it vertical, add lo-fi music, and then send me the video.',
      'Make it vertical, add lo-fi music',
      {},
    ],
    ['make it warm. Export as 720p mp4!', 'make it warm', { resolution: '720p', format: 'mp4' }],
    ['export it and add music', 'add music', {}],
    // A size without a word of exporting is the editor's matter, too: what it says of the video is to be true.
    ['make it vertical, 720p', 'make it vertical, 720p', { resolution: '720p' }],
    ['in 4k please, make it vertical', 'in 4k please, make it vertical', { resolution: '4k' }],
    ['mach es hochkant. 720p', 'mach es hochkant. 720p', { resolution: '720p' }],
    ['make it vertical, gif', 'make it vertical', { format: 'gif' }],
    ['Export in 1080p, but make it vertical first', 'make it vertical first', { resolution: '1080p' }],
    ['add title "Save and Export" and export', 'add title "Save and Export"', {}],
    ['加音乐然后导出', '加音乐', {}],
    ['把视频变成竖屏，再导出1080p', '把视频变成竖屏', { resolution: '1080p' }],
    ['ponle música y luego exporta el video', 'ponle música', {}],
    ['coloca música e depois exporte', 'coloca música', {}],
    ['добавь музыку и экспортируй', 'добавь музыку', {}],
    ['füge Musik hinzu und exportiere das Video', 'füge Musik hinzu', {}],
    ['ajoute de la musique puis télécharge', 'ajoute de la musique', {}],
    ['müzik ekle sonra indir', 'müzik ekle', {}],
    ['音楽を追加して、書き出して', '音楽を追加して', {}],
  ])('%s', (message, text, options) => {
    expect(routeMessage(message)).toEqual({ kind: 'edit-then-export', text, options });
  });
});

describe('the options of an export', () => {
  it.each([
    ['export 1080p MP4', { resolution: '1080p', format: 'mp4' }],
    ['export', {}],
    ['export in full hd', { resolution: '1080p' }],
    ['download in 4K', { resolution: '4k' }],
    ['save as webm 720', { resolution: '720p', format: 'webm' }],
    ['导出4k视频', { resolution: '4k' }],
    ['export in best quality', {}],
  ])('%s', (message, options) => {
    expect(routeMessage(message)).toEqual({ kind: 'export', options });
  });
});

it('an edit keeps its text, without the spaces around it', () => {
  expect(routeMessage('  Add "Ölçü" \n 🎉 ')).toEqual({ kind: 'edit', text: 'Add "Ölçü" \n 🎉' });
});

it('any text has a route, and only texts without words have none', async () => {
  await fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      const { kind } = routeMessage(text);
      expect(kind === 'nothing').toBe(
        !/[\p{L}\p{N}\p{M}]/u.test(text.normalize('NFKC').replace(/[\u0300-\u036f\u064b-\u0652]/g, '')),
      );
    }),
  );
});

it('long and repetitive texts do not take longer than they should', () => {
  const many = ['发给我', 'export ', 'please the ', '导出导', 'a,', '"', 'and then '].map(text =>
    text.repeat(2000),
  );
  for (const text of many) expect(routeMessage(text)).toHaveProperty('kind');
});
