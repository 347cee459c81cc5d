// The texts of mails in Spanish.
import { letters } from './words'

export const es = letters({
  greeting: 'Hola, {{contact.name}}:',
  closing: 'Un cordial saludo,',
  invoice: [
    'Factura {{invoice.number}}',
    'Le adjuntamos nuestra factura {{invoice.number}}, con fecha {{invoice.issued_on}}, por un importe de {{invoice.payable}}.',
    'Le rogamos que la abone a más tardar el {{invoice.due_on}}. Si tiene alguna pregunta, responda a este mensaje.',
  ],
  credit_note: [
    'Factura rectificativa {{invoice.number}}',
    'Le adjuntamos nuestra factura rectificativa {{invoice.number}}, con fecha {{invoice.issued_on}}, por un importe de {{invoice.payable}}.',
    'Si tiene alguna pregunta, responda a este mensaje.',
  ],
  reminder_1: [
    'Recordatorio de la factura {{invoice.number}}',
    'Quizá se le haya pasado: nuestra factura {{invoice.number}}, con fecha {{invoice.issued_on}} y vencimiento el {{invoice.due_on}}, tiene pendientes {{invoice.open}}.',
    'Si ya ha realizado el pago, no tenga en cuenta este mensaje. Le adjuntamos de nuevo la factura.',
  ],
  reminder_2: [
    'Segundo recordatorio de la factura {{invoice.number}}',
    'Nuestra factura {{invoice.number}}, con fecha {{invoice.issued_on}}, venció el {{invoice.due_on}}. Hasta hoy no hemos encontrado su pago de {{invoice.open}}.',
    'Le rogamos que la abone en los próximos días o que nos diga si hay algún inconveniente.',
  ],
  reminder_3: [
    'Último recordatorio de la factura {{invoice.number}}',
    'A pesar de nuestros recordatorios, siguen pendientes {{invoice.open}} de nuestra factura {{invoice.number}}, con fecha {{invoice.issued_on}} y vencida el {{invoice.due_on}}.',
    'Le rogamos que abone el importe en un plazo de siete días. Si no le es posible, escríbanos para buscar juntos una solución.',
  ],
  statement: [
    'Su extracto de cuenta',
    'Le adjuntamos el extracto de su cuenta con nosotros: lo que está pendiente y lo que hemos recibido.',
  ],
  proposal: [
    'Nuestro presupuesto {{invoice.number}}',
    'Gracias por su interés. Le adjuntamos nuestro presupuesto {{invoice.number}}.',
    'Con mucho gusto responderemos a sus preguntas.',
  ],
  receipt: ['Recibo de {{invoice.number}}', 'Gracias: hemos recibido su pago de {{invoice.number}}. Le adjuntamos el recibo.'],
  notice: {
    sent: ['{{invoice.number}}: enviado', '{{invoice.number}} para {{client.name}} por {{invoice.payable}} se ha enviado.'],
    paid: ['{{invoice.number}}: pagado', '{{invoice.number}} para {{client.name}} por {{invoice.payable}} está pagado.'],
    overdue: [
      '{{invoice.number}}: vencido',
      '{{invoice.number}} para {{client.name}} venció el {{invoice.due_on}}; quedan pendientes {{invoice.open}}.',
    ],
    reminded: [
      '{{invoice.number}}: recordatorio enviado',
      'Se ha enviado a {{client.name}} un recordatorio de {{invoice.number}}; quedan pendientes {{invoice.open}}.',
    ],
  },
})
