import type { LanguageWords } from './language-words.ts';

export const spanish: LanguageWords = {
  spaced: true,
  words: {
    export:
      'exportar|exporta|exportalo|exportame|descargar|descarga|descargalo|guardar|guarda|guardalo|bajar',
    give: 'enviame|enviar|envia|mandame|manda|mandar|dame|pasame|quiero|envialo|mandalo|muestrame',
    video: 'video|vídeo|pelicula|archivo|resultado|clip|lo|final',
    credits: 'creditos|credito|saldo|mis creditos',
    length:
      'cuanto dura|que duracion tiene|cual es la duracion|cuantos segundos dura|cuantos segundos tiene|duracion|que tan largo es',
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
};
