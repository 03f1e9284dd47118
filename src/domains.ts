/** The domains of the NEON typology of content warnings: Charles et al., 2022, PLOS ONE, doi 10.1371/journal.pone.0266722. */

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
