/**
 * How a person wants to read: a section of the page, not a pop-up. It is printed whole, so that nothing moves when the script comes;
 * without script it says what the browser offers instead. The device's own settings hold until something else is chosen.
 */

interface Choice {
  name: string
  legend: string
  /** The first is what holds when nothing is chosen. */
  options: readonly (readonly [value: string, words: string])[]
  says?: string
}

const choices: readonly Choice[] = [
  {
    name: 'scheme',
    legend: 'Colours',
    options: [
      ['', 'As my device'],
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['contrast', 'High contrast'],
      ['soft', 'Soft pastel'],
    ],
  },
  {
    name: 'size',
    legend: 'Text size',
    options: [
      ['', '100%'],
      ['125', '125%'],
      ['150', '150%'],
      ['200', '200%'],
    ],
  },
  {
    name: 'spacing',
    legend: 'Spacing',
    options: [
      ['', 'Normal'],
      ['wide', 'Wide'],
    ],
  },
  {
    name: 'line',
    legend: 'Line length',
    options: [
      ['', 'Normal'],
      ['short', 'Short'],
      ['full', 'Full width'],
    ],
  },
  {
    name: 'font',
    legend: 'Letters',
    options: [
      ['', 'Atkinson Hyperlegible'],
      ['lexend', 'Lexend'],
      ['device', 'My device’s own'],
    ],
  },
  {
    name: 'letters',
    legend: 'Letters for quotations',
    options: [
      ['', 'Book letters'],
      ['plain', 'The same as all other text'],
    ],
  },
  {
    name: 'pictures',
    legend: 'Pictures',
    options: [
      ['', 'Show'],
      ['words', 'Describe in words instead'],
    ],
  },
  {
    name: 'aloud',
    legend: 'Read aloud',
    options: [
      ['', 'Off'],
      ['on', 'On'],
    ],
    says: 'Each section gets a button that reads from there on, with the voice of this device. Nothing is sent for it.',
  },
]

export function settingsSection(isOneFile: boolean): string {
  return `<section id="kit--settings" class="kit-settings" aria-labelledby="kit--settings-h" tabindex="-1">
<h2 id="kit--settings-h">Settings</h2>
<p class="no-script">Choices of colour, size and letters need a script, which does not run here. Your browser’s own zoom, reading view and colours work on this page.</p>
<form id="kit--choices" class="choices-of-mine" autocomplete="off">
${choices.map((choice) => field(isOneFile ? withoutLexend(choice) : choice)).join('\n')}
<div class="choices-end"><label class="choice"><input type="checkbox" name="remember"> Remember my settings on this device for 7 days</label>
<p class="choices-says">Nothing is remembered unless you tick this. Others who use this device could see that these pages were set up.</p>
<p><button class="button" type="reset">Reset my settings</button></p></div>
</form>
</section>`
}

function field({ name, legend, options, says }: Choice): string {
  const inputs = options.map(
    ([value, words], at) =>
      `<label class="choice"><input type="radio" name="${name}" value="${value}"${at === 0 ? ' checked' : ''}> ${words}</label>`,
  )
  return `<fieldset data-choice="${name}"><legend>${legend}</legend>${inputs.join('')}${says === undefined ? '' : `<p class="choices-says">${says}</p>`}</fieldset>`
}

/** A file that stands alone would have to carry the letters of Lexend for everybody. */
function withoutLexend(choice: Choice): Choice {
  if (choice.name !== 'font') return choice
  return {
    ...choice,
    options: choice.options.filter(([value]) => value !== 'lexend'),
    says: 'Lexend is not in this file, which would grow by it. The pages of the website offer it.',
  }
}
