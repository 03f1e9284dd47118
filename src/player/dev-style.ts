/** The look of the preview's problems: look.md, section 8. Its colours are the deck's tokens, which reach into a shadow. */
export const panelStyle = `
:host { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0 0; display: block; pointer-events: none; color: var(--ink, #25211d);
  font: 16px/1.5 var(--text, verdana, sans-serif); }
@media print { :host { display: none; } }
.panel, .counter { pointer-events: auto; box-sizing: border-box; background: var(--raised, #fffdf8); color: inherit; border: 2px solid var(--ink, #25211d); }
.panel { margin: 0 auto 16px; width: min(72rem, 100% - 32px); max-height: 60vh; overflow: auto; padding: 16px 24px; border-radius: 12px;
  border-top: 8px solid var(--fault, #8e2b1b); }
.warning.panel { border-top-color: var(--lamp-line, #7d5504); }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
h2 { display: flex; align-items: center; gap: 8px; flex: 1 1 auto; margin: 0; font-size: 20px; color: var(--fault, #8e2b1b); }
.warning h2 { color: var(--lamp-line, #7d5504); }
p { margin: 8px 0; }
.place { font-weight: 700; overflow-wrap: anywhere; }
.hint { margin-bottom: 0; }
.hint:empty { display: none; }
pre { margin: 12px 0; padding: 8px 16px; overflow-x: auto; border-radius: 8px; background: var(--linen, #f3eadc); font: 15px/1.5 ui-monospace, consolas, menlo, monospace; }
code { font: inherit; }
mark { background: none; font-weight: 700; color: var(--fault, #8e2b1b); }
button { min-width: 44px; min-height: 44px; padding: 4px 12px; font: inherit; font-weight: 700; color: inherit; background: none; cursor: pointer;
  border: 2px solid var(--line, #82776a); border-radius: 8px; }
button:focus-visible, pre:focus-visible { outline: 3px solid var(--focus-ring, #25211d); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus-gap, #f0b445); }
.counter { position: fixed; top: 8px; right: 8px; display: flex; align-items: center; gap: 8px; }
.icon { width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
@media (forced-colors: active) { .panel, .counter, button { border-color: ButtonText; } mark { color: Highlight; } }
`
