/** Loaded only when a person asks for their learning record. */
export {}
