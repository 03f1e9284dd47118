/** The parts of a Word file that are the same for every record. The order of elements is the schema's. */
import { head, openXml, tidy } from './record-xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['word/document', `${types}.document.main`],
  ['word/styles', `${types}.styles`],
  ['word/numbering', `${types}.numbering`],
  ['word/settings', `${types}.settings`],
  ['docProps/core', 'application/vnd.openxmlformats-package.core-properties'],
]
  .map(([part, type]) => `<Override PartName="/${part}.xml" ContentType="${type}+xml"/>`)
  .join('')}</Types>`

export const packageLinks = links([
  [`${office}/officeDocument`, 'word/document.xml'],
  [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
])

export const documentLinks = links(['styles', 'numbering', 'settings'].map((part) => [`${office}/${part}`, `${part}.xml`]))

function links(all: readonly (readonly [type: string, target: string])[]): string {
  const lines = all.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

/** No creator, no dates: each of them is optional (ECMA-376, part 2, 11.1). */
export function coreProperties(title: string, lang: string): string {
  return `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${tidy(title)}</dc:title><dc:language>${tidy(lang)}</dc:language></cp:coreProperties>`
}

/** One sort of list: a point, hung by 0.63 cm. */
export const numbering = `${openXml('w:numbering')}<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** 15 is how Word has laid out its files since 2013; without it they open in a mode for older ones. */
export function settings(lang: string): string {
  return `${openXml('w:settings')}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${tidy(lang)}"/></w:settings>`
}

/** Sizes are half points: 12-point text, black on white, ragged right. */
export function styles(lang: string): string {
  const own = [
    paragraphStyle('Normal', 'Normal', ' w:default="1"', '<w:qFormat/>'),
    paragraphStyle('Title', 'Title', '', next, '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>'),
    ...[34, 28, 25].map((size, at) =>
      paragraphStyle(
        `Heading${at + 1}`,
        `heading ${at + 1}`,
        '',
        next,
        `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${360 - at * 60}" w:after="120"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`,
      ),
    ),
    paragraphStyle('Question', 'Question', ' w:customStyle="1"', next, '<w:pPr><w:keepNext/><w:ind w:left="360"/></w:pPr>'),
    paragraphStyle(
      'ListBullet',
      'List Bullet',
      '',
      '<w:basedOn w:val="Normal"/>',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/></w:pPr>',
    ),
  ]
  const letters = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="${tidy(lang)}"/>`
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${letters}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  return `${openXml('w:styles')}${defaults}${own.join('')}</w:styles>`
}

const next = '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'

function paragraphStyle(id: string, name: string, attributes: string, relations: string, looks = ''): string {
  return `<w:style w:type="paragraph"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${relations}${looks}</w:style>`
}
