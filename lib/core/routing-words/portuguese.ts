import type { LanguageWords } from './language-words.ts';

export const portuguese: LanguageWords = {
  spaced: true,
  words: {
    export: 'exportar|exporte|exporta|baixar|baixe|baixa|download|salvar|salve|descarregar|guardar',
    give: 'enviar|envie|envia|me envie|me manda|manda|mande|mandar|quero|preciso|me de|me da',
    video: 'video|vídeo|filme|arquivo|ficheiro|resultado|clipe|final',
    credits: 'creditos|credito|saldo',
    length:
      'quanto tempo tem|quanto dura|qual a duracao|qual e a duracao|duracao|quantos segundos tem|quantos segundos|quanto tempo dura',
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
};
