/** Where a quote may appear: design.md, section 3.5. */
export const scopes = ['room', 'reader', 'print', 'office', 'platform'] as const
