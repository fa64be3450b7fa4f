import type { LanguageWords } from './language-words.ts';

export const english: LanguageWords = {
  spaced: true,
  words: {
    export: 'export|download|save|render|export button|click export|downloading|exporting',
    give: 'send|give|get|share|show|deliver|want|have|receive|need|where is|wheres|i am ready for',
    video:
      'video|videos|movie|clip|it|this|that|file|result|slideshow|final|final video|final version|final cut|finished|project|draft|output',
    credits:
      'credits|credit|balance|credit balance|account balance|check account|check my account|check billing|quota|tokens',
    length:
      'how long is|how long are|how long does|last|whats the length|what is the length|whats the total length|whats the video length|what is the video length|length|whats the duration|what is the duration|duration|how many seconds is|how many seconds|how many minutes is|how many minutes',
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
};
