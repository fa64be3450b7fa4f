import type { LanguageWords } from './language-words.ts';

export const french: LanguageWords = {
  spaced: true,
  words: {
    export:
      'exporter|exporte|exportez|télécharger|télécharge|téléchargez|enregistrer|enregistre|sauvegarder|sauvegarde',
    give: 'envoie|envoyer|envoyez|envoie moi|donne|donnez|donne moi|montre|veux|voudrais|passe',
    video: 'vidéo|film|clip|fichier|résultat|la|le|ça|diaporama|finale',
    credits: 'crédits|crédit|solde',
    length:
      'combien de temps dure|quelle est la duree|quelle duree|duree|combien de secondes|ca dure combien|elle dure combien|combien dure|combien de secondes dure',
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
};
