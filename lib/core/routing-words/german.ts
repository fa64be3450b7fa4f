import type { LanguageWords } from './language-words.ts';

export const german: LanguageWords = {
  spaced: true,
  words: {
    export:
      'exportieren|exportiere|exportier|export|herunterladen|runterladen|download|downloaden|speichern|speichere|speicher|ausgeben|rendern',
    give: 'schick|schicke|sende|senden|gib|zeig|zeige|will|möchte|brauche|her damit|her mit',
    video: 'video|film|clip|datei|ergebnis|es|das|diashow|slideshow',
    credits: 'credits|guthaben|kontostand|kredit|kredite|punkte',
    length:
      'wie lang ist|wie lang|wie lange geht|wie lange dauert das video|wie viele sekunden hat|länge|dauer',
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
};
