/**
 * What a word of a message can stand for:
 * - `export` asks for the video by itself; `give` does so together with `video`
 * - `credits`, `status`, `help`, `cancel`, `upload`, `fresh` (start over), `hello`, `thanks` name a request
 * - `ask` how many, show, is it, left …: goes with credits and status · `polite` says nothing at all
 */
export type WordTag =
  | 'export'
  | 'give'
  | 'video'
  | 'credits'
  | 'status'
  | 'help'
  | 'cancel'
  | 'upload'
  | 'fresh'
  | 'hello'
  | 'thanks'
  | 'ask'
  | 'polite';

export interface LanguageWords {
  /** False where words are written without spaces, or with particles attached: then any split will do. */
  readonly spaced: boolean;
  /** Words and phrases, separated by `|`. Case, accents and punctuation do not matter. */
  readonly words: Readonly<Partial<Record<WordTag, string>>>;
  /** Between two requests in one message, separated by `|`; longest first where one begins another. */
  readonly connectors: string;
}

/** Every list is a whole-message vocabulary: a message with any other word in it is an edit (nemo-contract §12). */
export const routingWords: readonly LanguageWords[] = [
  {
    spaced: true, // English
    words: {
      export: 'export|download|save|render|export button|click export|downloading|exporting',
      give: 'send|give|get|share|show|deliver|want|have|receive|need|where is|wheres|i am ready for',
      video:
        'video|videos|movie|clip|it|this|that|file|result|slideshow|final|final video|final version|final cut|finished|project|draft|output',
      credits:
        'credits|credit|balance|credit balance|account balance|check account|check my account|check billing|quota|tokens',
      status:
        'status|progress|timeline|tracks|track list|eta|state|whats in it|whats done|what do we have|what we have|what have you got|is it ready|is it done|is it finished|are you done|are you ready|are you finished|ready yet|done yet|how long|how much longer|how far|how is it going|hows it going|whats happening|where are we|still working|is it still working|preview in timeline',
      help: 'help|how does this work|how does it work|how to use|how to use this|how do i use|how do i use this|how do i use it|what can you do|what do you do|what is this|who are you|commands|instructions|tutorial|menu|faq',
      cancel: 'cancel|stop|abort|nevermind|never mind|forget it|stop it',
      upload:
        'upload|upload photos|upload images|upload files|upload a photo|upload pictures|how do i upload|how to upload|add files|send photos|how do i send photos|where do i send photos',
      fresh:
        'start over|start again|start anew|start fresh|new project|new video|start a new project|start a new video|reset|begin again|clear everything|from scratch',
      hello:
        'hi|hello|hey|hi there|hello there|hey there|hiya|yo|good morning|good evening|good afternoon|howdy|greetings',
      thanks:
        'thanks|thank you|thx|ty|thank u|cheers|many thanks|thanks a lot|thank you so much|much appreciated',
      ask: 'how many|how much|how|what|whats|what is|which|show|check|see|tell|display|list|view|get|left|remaining|remain|do|does|i|we|have|has|got|current|is|are|there|account|available|any|yet|so far|look|know|want|need|long|will|take|still|going|going on|with',
      polite:
        'please|pls|plz|now|right now|the|as a|as an|in a|in an|an mp4|my|me|our|us|you|your|to|can|could|would|will|just|ok|okay|so|and|for|in|at|as|of|with|like|again|quickly|asap|thanks|thank you|i|id|im|want|need|lets|let|bot|reelay|here|how do|how to|how can|may|right|away|all|everything|go ahead|ready|whole|over|back|out|up|kindly|dear|then|by|on|first|from|gimme|gonna',
    },
    connectors: 'and then|after that|afterwards|and finally|and|then|finally|but',
  },
  {
    spaced: false, // Chinese, simplified and traditional
    words: {
      export:
        '导出|導出|汇出|匯出|下载|下載|保存|儲存|储存|渲染|输出|輸出|export|download|导出按钮|点击导出|生成成片|出片|发给我|發給我|传给我|傳給我',
      give: '给我|給我|发来|發來|发送|發送|发|發|传|傳',
      video: '视频|視頻|影片|成片|成品|作品|文件|檔案|结果|結果|它|片子|mp4',
      credits: '积分|積分|余额|餘額|额度|額度|点数|點數|credits',
      status:
        '状态|狀態|进度|進度|进展|時間線|时间线|时间轴|時間軸|轨道|軌道|现在什么样了|現在什麼樣了|现在怎么样了|怎么样了|好了吗|好了沒|好了没|好了嗎|完成了吗|完成了嗎|做好了吗|做完了吗|到哪了|还要多久|還要多久|多久|status',
      help: '帮助|幫助|说明|說明|怎么用|怎麼用|如何使用|你能做什么|你能做什麼|你会什么|你會什麼|使用说明|教程|help|你是谁|你是誰',
      cancel: '取消|停止|停下|停|别做了|別做了|算了|终止|中止|不要了|cancel',
      upload: '上传|上傳|怎么上传|怎麼上傳|上传照片|上傳照片|上传图片|上傳圖片|upload',
      fresh: '重新开始|重新開始|从头开始|從頭開始|新项目|新項目|新建项目|新视频|新影片|清空',
      hello: '你好|您好|嗨|哈喽|哈囉|早上好|晚上好|大家好|hi|hello',
      thanks: '谢谢|謝謝|多谢|多謝|感谢|感謝|谢了|辛苦了|thx',
      ask: '还剩|還剩|剩余|剩餘|剩|还有|還有|有|多少|几|幾|查询|查詢|查|查看|看|看看|显示|顯示|一下|告诉我|我的|现在|現在|目前|当前|當前|是|什么|什麼|怎么样|账户|帳戶|可用|吗|嗎|呢|的|了|我|没|沒',
      polite:
        '请|請|要|想要|我要|想|麻烦|麻煩|帮我|幫我|帮忙|把|将|將|我的|我|现在|現在|立刻|马上|馬上|一下|吧|吗|嗎|呢|啊|了|的|可以|能|能不能|可不可以|为|為|成|来|來|出来|出來|下来|下來|给|給|就|直接|好|好的|嗯|那|这个|這個|最终|最終|你|您|所有|任务|任務|格式|分辨率|用|以|谢谢|謝謝',
    },
    connectors: '然后|然後|接着|接著|之后|之後|最后|最後|并且|並且|并|並|再|后|後',
  },
  {
    spaced: true, // Spanish
    words: {
      export:
        'exportar|exporta|exportalo|exportame|descargar|descarga|descargalo|guardar|guarda|guardalo|bajar',
      give: 'enviame|enviar|envia|mandame|manda|mandar|dame|pasame|quiero|envialo|mandalo|muestrame',
      video: 'video|vídeo|pelicula|archivo|resultado|clip|lo|final',
      credits: 'creditos|credito|saldo|mis creditos',
      status:
        'estado|progreso|linea de tiempo|pistas|esta listo|ya esta|ya esta listo|como va|cuanto falta|cuanto tarda',
      help: 'ayuda|ayudame|como funciona|que puedes hacer|instrucciones|como se usa',
      cancel: 'cancelar|cancela|cancelalo|parar|para|detener|detente|olvidalo',
      upload: 'subir|subir fotos|como subo fotos|como envio fotos',
      fresh: 'empezar de nuevo|nuevo proyecto|nuevo video|desde cero',
      hello: 'hola|buenas|buenos dias|buenas tardes|buenas noches',
      thanks: 'gracias|muchas gracias',
      ask: 'cuantos|cuanto|cuantas|me quedan|quedan|queda|tengo|ver|mostrar|muestra|muestrame|cual|es|mi|mis|el|los|las|hay|tiene',
      polite: 'por favor|porfa|ahora|ya|el|la|los|las|mi|me|en|como|a|puedes|podrias|quiero|de|lo',
    },
    connectors: 'y despues|y luego|y entonces|despues|luego|y',
  },
  {
    spaced: true, // Portuguese
    words: {
      export: 'exportar|exporte|exporta|baixar|baixe|baixa|download|salvar|salve|descarregar|guardar',
      give: 'enviar|envie|envia|me envie|me manda|manda|mande|mandar|quero|preciso|me de|me da',
      video: 'video|vídeo|filme|arquivo|ficheiro|resultado|clipe|final',
      credits: 'creditos|credito|saldo',
      status:
        'status|estado|progresso|linha do tempo|faixas|esta pronto|ja esta pronto|pronto|como esta|quanto falta|quanto tempo',
      help: 'ajuda|ajude|me ajuda|como funciona|o que voce faz|instrucoes|como usar',
      cancel: 'cancelar|cancele|cancela|parar|pare|para|esquece|deixa pra la',
      upload: 'carregar|enviar fotos|como envio fotos|upload',
      fresh: 'comecar de novo|novo projeto|novo video|do zero|recomecar',
      hello: 'ola|oi|bom dia|boa tarde|boa noite',
      thanks: 'obrigado|obrigada|muito obrigado|valeu',
      ask: 'quantos|quanto|quantas|tenho|restam|me restam|ver|mostrar|mostre|qual|e|o|os|meu|meus|meu saldo|ha',
      polite: 'por favor|agora|ja|o|a|os|as|meu|me|em|pra|para mim|mim|como|pode|poderia|quero|de|do',
    },
    connectors: 'e depois|e entao|depois|entao|e',
  },
  {
    spaced: true, // Russian
    words: {
      export:
        'экспорт|экспортировать|экспортируй|скачать|скачай|скачайте|сохранить|сохрани|выгрузить|загрузить видео',
      give: 'пришли|отправь|отправьте|пришлите|скинь|дай|дайте|покажи|отправить|прислать',
      video: 'видео|ролик|клип|фильм|файл|результат|его|слайдшоу',
      credits: 'кредиты|кредит|кредитов|баланс|баллы|остаток',
      status:
        'статус|прогресс|состояние|таймлайн|дорожки|готово|уже готово|как дела|как там|сколько осталось ждать|когда будет готово|долго еще',
      help: 'помощь|помоги|справка|как это работает|что ты умеешь|инструкция|как пользоваться',
      cancel: 'отмена|отменить|отмени|стоп|остановить|останови|хватит|прекрати',
      upload: 'загрузить|загрузить фото|как загрузить фото|как отправить фото',
      fresh: 'начать заново|начать сначала|новый проект|новое видео|с нуля|сброс',
      hello: 'привет|здравствуйте|здравствуй|добрый день|добрый вечер|доброе утро',
      thanks: 'спасибо|большое спасибо|благодарю',
      ask: 'сколько|у меня|осталось|есть|покажи|показать|проверить|какой|мой|мои|моих|посмотреть|ли|еще|мне',
      polite: 'пожалуйста|сейчас|мне|мой|мое|это|в|как|можно|можешь|теперь|готовое|готовый|и|все|хочу|нужно',
    },
    connectors: 'и потом|а потом|и затем|потом|затем|и',
  },
  {
    spaced: true, // German
    words: {
      export:
        'exportieren|exportiere|exportier|export|herunterladen|runterladen|download|downloaden|speichern|speichere|speicher|ausgeben|rendern',
      give: 'schick|schicke|sende|senden|gib|zeig|zeige|will|möchte|brauche|her damit|her mit',
      video: 'video|film|clip|datei|ergebnis|es|das|diashow|slideshow',
      credits: 'credits|guthaben|kontostand|kredit|kredite|punkte',
      status:
        'status|stand|fortschritt|zeitleiste|timeline|spuren|ist es fertig|schon fertig|bist du fertig|wie weit|wie weit bist du|wie lange noch|wie läuft es|fertig',
      help: 'hilfe|hilf|wie geht das|wie funktioniert das|was kannst du|anleitung',
      cancel: 'abbrechen|abbruch|brich ab|stopp|stop|anhalten|vergiss es|lass es',
      upload: 'hochladen|fotos hochladen|wie lade ich fotos hoch',
      fresh: 'von vorne|neu anfangen|neues projekt|neues video|von vorn anfangen|zurücksetzen',
      hello: 'hallo|guten tag|guten morgen|guten abend|servus|moin|grüß gott',
      thanks: 'danke|vielen dank|dankeschön|danke schön|merci',
      ask: 'wie viele|wieviele|wie viel|wieviel|habe ich|ich|habe|noch|übrig|zeig|zeige|zeigen|mein|meine|mein|wie|ist|der|das|die|was|hoch|verfügbar',
      polite:
        'bitte|jetzt|das|die|den|der|mir|mein|meine|fertige|fertigen|als|in|kannst du|du|ich|mal|doch|es|nun|alles|zu|im|könntest du|das video',
    },
    connectors: 'und dann|und danach|danach|anschließend|dann|und',
  },
  {
    spaced: true, // French
    words: {
      export:
        'exporter|exporte|exportez|télécharger|télécharge|téléchargez|enregistrer|enregistre|sauvegarder|sauvegarde',
      give: 'envoie|envoyer|envoyez|envoie moi|donne|donnez|donne moi|montre|veux|voudrais|passe',
      video: 'vidéo|film|clip|fichier|résultat|la|le|ça|diaporama|finale',
      credits: 'crédits|crédit|solde',
      status:
        'statut|état|progression|avancement|timeline|pistes|cest prêt|cest fini|où en es tu|ou en est on|encore combien de temps|prêt',
      help: 'aide|aidez moi|aide moi|comment ça marche|que peux tu faire|instructions',
      cancel: 'annuler|annule|annulez|arrêter|arrête|arrêtez|stop|laisse tomber',
      upload: 'importer des photos|comment envoyer des photos|ajouter des photos',
      fresh: 'recommencer|nouveau projet|nouvelle vidéo|repartir de zéro',
      hello: 'bonjour|salut|bonsoir|coucou',
      thanks: 'merci|merci beaucoup',
      ask: 'combien|de|il me reste|me reste|reste|reste t il|restants|jai|montre|afficher|affiche|voir|mon|mes|quel|est|le|les|la|ai je|il',
      polite:
        's il te plait|sil te plait|s il vous plait|sil vous plait|stp|svp|maintenant|la|le|les|ma|mon|moi|en|peux tu|pouvez vous|je|me|l|donc|comment',
    },
    connectors: 'et ensuite|et puis|ensuite|puis|et',
  },
  {
    spaced: true, // Indonesian
    words: {
      export: 'ekspor|export|unduh|download|simpan|mengunduh',
      give: 'kirim|kirimkan|kasih|beri|minta|tampilkan',
      video: 'video|videonya|film|file|filenya|hasil|hasilnya|klip',
      credits: 'kredit|saldo|sisa kredit|kuota',
      status:
        'status|progres|kemajuan|timeline|trek|sudah selesai|sudah jadi|sudah siap|berapa lama|sampai mana|sudah beres',
      help: 'bantuan|bantu|tolong bantu|cara pakai|bagaimana caranya|kamu bisa apa|panduan',
      cancel: 'batal|batalkan|berhenti|hentikan|stop|gak jadi|tidak jadi',
      upload: 'unggah|upload|unggah foto|cara unggah foto|cara kirim foto',
      fresh: 'mulai lagi|mulai ulang|proyek baru|video baru|dari awal',
      hello: 'halo|hai|selamat pagi|selamat siang|selamat malam|assalamualaikum',
      thanks: 'terima kasih|makasih|terimakasih|trims',
      ask: 'berapa|sisa|tersisa|saya|punya|lihat|cek|tunjukkan|tampilkan|masih|ada|apa|apakah|ku',
      polite:
        'tolong|dong|ya|sekarang|ke saya|saya|aku|ke|yang|nya|itu|ini|sebagai|bisa|mohon|dalam|dan|semua|kan|mau|ingin',
    },
    connectors: 'dan kemudian|setelah itu|kemudian|lalu|terus|dan',
  },
  {
    spaced: true, // Turkish
    words: {
      export: 'dışa aktar|dışa aktarma|export|indir|indirmek|kaydet|kaydetmek|dışarı aktar',
      give: 'gönder|yolla|ver|at|paylaş|göster|alabilir miyim',
      video: 'video|videoyu|videoyu bana|film|filmi|dosya|dosyayı|sonuç|sonucu|onu|klip|klibi',
      credits: 'kredi|kredim|krediler|bakiye|bakiyem|kredilerim',
      status:
        'durum|durumu|ilerleme|zaman çizelgesi|hazır mı|bitti mi|ne durumda|ne kadar sürer|ne kadar kaldı|oldu mu',
      help: 'yardım|yardım et|nasıl çalışır|nasıl kullanılır|ne yapabilirsin',
      cancel: 'iptal|iptal et|dur|durdur|vazgeç|boşver',
      upload: 'yükle|fotoğraf yükle|nasıl yüklerim|fotoğraf nasıl gönderilir',
      fresh: 'baştan başla|yeni proje|yeni video|sıfırla',
      hello: 'merhaba|selam|günaydın|iyi akşamlar|iyi günler',
      thanks: 'teşekkürler|teşekkür ederim|sağ ol|sağol',
      ask: 'kaç|ne kadar|kaldı|var|göster|kalan|benim|mi|mı|mu|nedir|kontrol et',
      polite: 'lütfen|şimdi|bana|benim|olarak|hemen|bir|ver|et|mi|misin|hadi|son|istiyorum',
    },
    connectors: 've sonra|daha sonra|sonra|ardından|ve',
  },
  {
    spaced: true, // Hindi, in both scripts
    words: {
      export:
        'एक्सपोर्ट|एक्सपोर्ट करो|डाउनलोड|डाउनलोड करो|सेव|सेव करो|निर्यात|download karo|export karo|save karo|download|export',
      give: 'भेजो|भेज दो|भेजें|दो|दीजिए|भेजिए|bhejo|bhej do|dedo',
      video: 'वीडियो|विडियो|फिल्म|फाइल|फ़ाइल|video|file',
      credits: 'क्रेडिट|क्रेडिट्स|बैलेंस|शेष|credits|credit|balance',
      status:
        'स्थिति|स्टेटस|प्रगति|हो गया|हो गया क्या|तैयार है|बन गया|बन गया क्या|कितना समय|कितनी देर|status|ho gaya|ban gaya|ho gaya kya',
      help: 'मदद|सहायता|मदद करो|कैसे काम करता है|कैसे इस्तेमाल करें|madad|help karo',
      cancel: 'रद्द|रद्द करो|रद्द करें|रोको|रुको|बंद करो|कैंसल|कैंसिल|cancel karo|ruko|band karo',
      upload: 'अपलोड|अपलोड करो|फोटो कैसे भेजें|upload karo',
      fresh: 'फिर से शुरू करो|नया वीडियो|नया प्रोजेक्ट',
      hello: 'नमस्ते|नमस्कार|हैलो|हाय|namaste',
      thanks: 'धन्यवाद|शुक्रिया|dhanyavad|shukriya',
      ask: 'कितने|कितना|बचे|बचा|हैं|है|मेरे|मेरा|दिखाओ|दिखाएं|बाकी|पास|क्या|की|का|kitne|kitna|bache|hai|hain|mere|dikhao|kya',
      polite: 'कृपया|प्लीज|प्लीज़|अभी|मुझे|को|में|करें|कर|करो|दो|अब|please|mujhe|abhi|karo|ko|mein',
    },
    connectors: 'और फिर|उसके बाद|फिर|और|aur phir|phir|aur',
  },
  {
    spaced: true, // Arabic
    words: {
      export:
        'تنزيل فيديو|تحميل فيديو|تصدير فيديو|تصدير|صدّر|صدر|تنزيل|نزّل|نزل|تحميل|حمّل|حمل|حفظ|احفظ|التصدير',
      give: 'أرسل|ارسل|أرسل لي|ارسل لي|أعطني|اعطني|أريد|اريد|ابعث|ابعت|هات',
      video: 'الفيديو|المقطع|الملف|ملف|النتيجة|الفيلم|إياه',
      credits: 'الرصيد|رصيد|رصيدي|النقاط|نقاط|نقاطي',
      status: 'الحالة|حالة|التقدم|هل انتهى|هل هو جاهز|جاهز|هل انتهيت|كم بقي من الوقت|كم الوقت|المسارات',
      help: 'مساعدة|ساعدني|المساعدة|كيف يعمل|ماذا يمكنك أن تفعل|كيف استخدم',
      cancel: 'إلغاء|الغاء|ألغ|الغ|توقف|أوقف|اوقف|إيقاف',
      upload: 'رفع|ارفع|رفع الصور|كيف أرسل الصور',
      fresh: 'ابدأ من جديد|مشروع جديد|فيديو جديد',
      hello: 'مرحبا|مرحباً|السلام عليكم|أهلا|اهلا|صباح الخير|مساء الخير',
      thanks: 'شكرا|شكراً|شكرا جزيلا|شكرا لك',
      ask: 'كم|بقي|لدي|عندي|تبقى|المتبقي|أظهر|اعرض|ما|هو|هي|من|هل|لي',
      polite: 'من فضلك|رجاء|لو سمحت|الآن|لي|بصيغة|بدقة|هذا|النهائي',
    },
    connectors: 'وبعد ذلك|بعد ذلك|ومن ثم|ثم',
  },
  {
    spaced: false, // Japanese
    words: {
      export: 'エクスポート|書き出し|書き出して|書き出す|ダウンロード|保存|出力|レンダリング|export|書出し',
      give: '送って|送信して|送信|ください|下さい|ちょうだい|見せて|もらえますか|くれ',
      video: '動画|ビデオ|ムービー|映像|ファイル|完成版|それ|これ|結果|スライドショー',
      credits: 'クレジット|残高|ポイント|残りクレジット',
      status:
        'ステータス|状態|状況|進捗|進行状況|タイムライン|トラック|できた|できました|完成した|完成しました|終わった|終わりました|まだ|どれくらい|あとどのくらい',
      help: 'ヘルプ|助けて|使い方|何ができる|何ができますか|使い方を教えて|説明',
      cancel: 'キャンセル|中止|止めて|やめて|ストップ|停止|取り消し|取消',
      upload: 'アップロード|アップロードしたい|写真の送り方|写真を送りたい',
      fresh: '最初から|やり直し|新しい動画|新規プロジェクト|リセット',
      hello: 'こんにちは|こんばんは|おはよう|おはようございます|はじめまして|やあ',
      thanks: 'ありがとう|ありがとうございます|どうも|感謝',
      ask: '残り|いくつ|いくら|どのくらい|あと|は|を|の|が|表示|表示して|見せて|教えて|確認|今|現在|何|か|ですか|ある|ありますか|して|ください',
      polite:
        'お願いします|お願い|ください|下さい|して|を|の|は|で|に|今|すぐ|私|僕|ね|よ|か|できますか|もらえますか|ます|します|する|したい|くれ|ますか|全部',
    },
    connectors: 'してから|それから|その後|そして|そのあと',
  },
  {
    spaced: false, // Korean
    words: {
      export: '내보내기|내보내|내보내줘|다운로드|다운받|저장|렌더링|추출|export|내보내고싶어',
      give: '보내|보내줘|보내주세요|줘|주세요|받고싶어|보여줘|전송',
      video: '영상|비디오|동영상|파일|결과|완성본|그거|이거|결과물',
      credits: '크레딧|잔액|포인트|잔여크레딧',
      status:
        '상태|진행상황|진행|타임라인|트랙|다됐어|다됐나요|완료됐어|완성됐어|얼마나걸려|얼마나남았어|끝났어|끝났나요',
      help: '도움말|도와줘|도움|사용법|어떻게써|뭘할수있어|뭐할수있어|도와주세요',
      cancel: '취소|취소해|멈춰|중지|그만|그만해|정지',
      upload: '업로드|사진업로드|사진어떻게보내',
      fresh: '처음부터|다시시작|새프로젝트|새영상|초기화',
      hello: '안녕|안녕하세요|하이',
      thanks: '고마워|고마워요|감사합니다|감사해요|땡큐',
      ask: '얼마나|몇|남았어|남았나요|남은|내|은|는|이|가|을|를|보여줘|확인|확인해줘|있어|있나요|알려줘|지금|현재|얼마|뭐|야|해줘|얼마야',
      polite:
        '좀|해|해줘|해주세요|줘|주세요|을|를|은|는|이|가|로|으로|지금|바로|제|내|나한테|에게|저에게|하고|싶어|요|할래|부탁|부탁해|부탁해요|전부',
    },
    connectors: '그리고나서|그다음에|그다음|그리고|그런다음',
  },
];
