// Why nothing is charged, in the words of the countries' own laws: they are printed on documents.
import type { LegalLanguage } from './country-facts'

interface UntaxedWords {
  /** the wording of Directive 2006/112/EC, Article 226 (11a), in that language */
  reverseCharge: string
  /** supplies to other member states: Article 138 of the Directive */
  intraCommunity: string
  /** exports: Article 146 */
  export: string
  /** how the Directive is cited */
  directive: string
}

export const UNTAXED_WORDS: Readonly<Record<LegalLanguage, UntaxedWords>> = {
  bg: words('Обратно начисляване', 'Вътреобщностна доставка', 'Износ на стоки', 'Директива 2006/112/ЕО'),
  cs: words('Daň odvede zákazník', 'Osvobozené dodání zboží do jiného členského státu', 'Osvobozený vývoz zboží', 'směrnice 2006/112/ES'),
  da: words('Omvendt betalingspligt', 'Momsfri levering til et andet EU-land', 'Momsfri eksport', 'direktiv 2006/112/EF'),
  de: words(
    'Steuerschuldnerschaft des Leistungsempfängers',
    'Steuerfreie innergemeinschaftliche Lieferung',
    'Steuerfreie Ausfuhrlieferung',
    'Richtlinie 2006/112/EG',
  ),
  el: words('Αντίστροφη επιβάρυνση', 'Ενδοκοινοτική παράδοση αγαθών', 'Εξαγωγή αγαθών', 'Οδηγία 2006/112/ΕΚ'),
  en: words('Reverse charge', 'Intra-Community supply', 'Export', 'Directive 2006/112/EC'),
  es: words('Inversión del sujeto pasivo', 'Entrega intracomunitaria exenta', 'Exportación exenta', 'Directiva 2006/112/CE'),
  et: words('Pöördmaksustamine', 'Kauba ühendusesisene käive', 'Kauba eksport', 'direktiiv 2006/112/EÜ'),
  fi: words('Käännetty verovelvollisuus', 'Veroton yhteisömyynti', 'Veroton vienti', 'direktiivi 2006/112/EY'),
  fr: words('Autoliquidation', 'Livraison intracommunautaire exonérée', 'Exportation exonérée', 'directive 2006/112/CE'),
  hr: words('Prijenos porezne obveze', 'Oslobođena isporuka dobara unutar EU', 'Oslobođen izvoz dobara', 'Direktiva 2006/112/EZ'),
  hu: words('Fordított adózás', 'Közösségen belüli adómentes termékértékesítés', 'Adómentes termékexport', '2006/112/EK irányelv'),
  it: words('Inversione contabile', 'Cessione intracomunitaria non imponibile', 'Esportazione non imponibile', 'direttiva 2006/112/CE'),
  lt: words('Atvirkštinis apmokestinimas', 'Prekių tiekimas į kitą ES valstybę narę', 'Prekių eksportas', 'Direktyva 2006/112/EB'),
  lv: words('Nodokļa apgrieztā maksāšana', 'Preču piegāde Eiropas Savienībā', 'Preču eksports', 'Direktīva 2006/112/EK'),
  nl: words('Btw verlegd', 'Intracommunautaire levering', 'Uitvoer van goederen', 'Richtlijn 2006/112/EG'),
  pl: words('Odwrotne obciążenie', 'Wewnątrzwspólnotowa dostawa towarów', 'Eksport towarów', 'dyrektywa 2006/112/WE'),
  pt: words('Autoliquidação', 'Transmissão intracomunitária isenta', 'Exportação isenta', 'Diretiva 2006/112/CE'),
  ro: words('Taxare inversă', 'Livrare intracomunitară scutită', 'Export scutit', 'Directiva 2006/112/CE'),
  sk: words(
    'Prenesenie daňovej povinnosti',
    'Oslobodené dodanie tovaru do iného členského štátu',
    'Oslobodený vývoz tovaru',
    'smernica 2006/112/ES',
  ),
  sl: words('Obrnjena davčna obveznost', 'Oproščena dobava blaga znotraj Unije', 'Oproščen izvoz blaga', 'Direktiva 2006/112/ES'),
  sv: words('Omvänd betalningsskyldighet', 'Momsfri leverans till ett annat EU-land', 'Momsfri export', 'direktiv 2006/112/EG'),
}

function words(reverseCharge: string, intraCommunity: string, exported: string, directive: string): UntaxedWords {
  return { reverseCharge, intraCommunity, export: exported, directive }
}

/** What small businesses print who charge no tax, with its legal basis; only where we are sure of it. E is exempt, O outside the tax. */
export const SMALL_BUSINESS: Readonly<Record<string, { name: string; category: 'E' | 'O'; reason: string }>> = {
  AT: exempt('Kleinunternehmer', 'Umsatzsteuerfrei: Kleinunternehmer gemäß § 6 Abs. 1 Z 27 UStG'),
  BE: exempt('Kleine onderneming', 'Bijzondere vrijstellingsregeling kleine ondernemingen (art. 56bis WBTW)'),
  CH: { name: 'Ohne MwSt.', category: 'O', reason: 'Nicht mehrwertsteuerpflichtig (Art. 10 Abs. 2 MWSTG)' },
  DE: exempt('Kleinunternehmer', 'Steuerfrei: Kleinunternehmer gemäß § 19 UStG'),
  FR: exempt('Franchise en base', 'TVA non applicable, art. 293 B du CGI'),
  GB: { name: 'No VAT', category: 'O', reason: 'Not registered for VAT' },
  HR: exempt('Mali porezni obveznik', 'Oslobođeno PDV-a: mali porezni obveznik, čl. 90. Zakona o PDV-u'),
  HU: exempt('Alanyi adómentes', 'Alanyi adómentes (2007. évi CXXVII. törvény 187. §)'),
  IT: exempt('Regime forfettario', 'Operazione senza applicazione dell’IVA, regime forfettario (art. 1, commi 54-89, L. 190/2014)'),
  NL: exempt('Kleineondernemersregeling', 'Vrijgesteld van btw op grond van artikel 25 Wet op de omzetbelasting 1968'),
  PL: exempt('Zwolnienie podmiotowe', 'Zwolnienie z VAT na podstawie art. 113 ustawy o VAT'),
  PT: exempt('Regime de isenção', 'IVA – regime de isenção (art. 53.º do CIVA)'),
  RO: exempt('Scutire întreprinderi mici', 'Regim special de scutire pentru întreprinderile mici, art. 310 din Codul fiscal'),
  SI: exempt('Mali davčni zavezanec', 'DDV ni obračunan na podlagi 1. odstavka 94. člena ZDDV-1'),
}

function exempt(name: string, reason: string): { name: string; category: 'E'; reason: string } {
  return { name, category: 'E', reason }
}
