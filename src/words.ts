/** Fixed lists of words that files may use. */

/** The NEON typology of content notes: Charles et al. 2022, PLOS ONE, 10.1371/journal.pone.0266722. */
export const domains = [
  'violence',
  'sex',
  'stigma',
  'disturbing content',
  'language',
  'risky behaviours',
  'mental health',
  'death',
  'parental guidance',
  'crime',
  'abuse',
  'socio-political',
  'flashing lights',
  'objects',
] as const

/** Where a quote may appear: design.md, section 3.5. */
export const scopes = ['room', 'reader', 'print', 'office', 'platform'] as const
