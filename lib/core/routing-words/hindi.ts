import type { LanguageWords } from './language-words.ts';

/** In both scripts. */
export const hindi: LanguageWords = {
  spaced: true,
  words: {
    export:
      'एक्सपोर्ट|एक्सपोर्ट करो|डाउनलोड|डाउनलोड करो|सेव|सेव करो|निर्यात|download karo|export karo|save karo|download|export',
    give: 'भेजो|भेज दो|भेजें|दो|दीजिए|भेजिए|bhejo|bhej do|dedo',
    video: 'वीडियो|विडियो|फिल्म|फाइल|फ़ाइल|video|file',
    credits: 'क्रेडिट|क्रेडिट्स|बैलेंस|शेष|credits|credit|balance',
    length:
      'कितना लंबा है|कितने सेकंड का है|कितने सेकंड|कितनी लंबाई है|अवधि क्या है|kitna lamba hai|kitne second ka hai|kitne second|kitni lambai hai|lambai kya hai',
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
};
