/** The style of the pages that take an answer: light and dark, down to the width of a phone. */
export const pageStyle = `
:root { --back: #f4f6f9; --card: #fff; --text: #1f2733; --soft: #5b6675; --line: #d9dfe7; --quote: #eef3fb; --accent: #0052d9; --on-accent: #fff; --alert: #b3261e; }
@media (prefers-color-scheme: dark) {
	:root { --back: #14171c; --card: #1e232b; --text: #e8ebf0; --soft: #a3adba; --line: #39414d; --quote: #262e3a; --accent: #6ea0ff; --on-accent: #10151d; --alert: #ff9a92; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main { width: 100%; max-width: 480px; padding: 28px; background: var(--card); border: 1px solid var(--line); border-radius: 14px; }
h1 { margin: 0 0 16px; font-size: 20px; }
blockquote { margin: 0 0 20px; padding: 12px 16px; background: var(--quote); border-left: 4px solid var(--accent); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 50vh; overflow-y: auto; }
label { display: block; margin-bottom: 6px; color: var(--soft); font-size: 14px; }
textarea { width: 100%; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); color: inherit; font: inherit; resize: vertical; }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; }
textarea + .buttons { margin-top: 12px; }
button { flex: 1 1 140px; min-height: 46px; padding: 10px 16px; border: 1px solid var(--line); border-radius: 8px; background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer; overflow-wrap: anywhere; }
button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button:focus-visible, textarea:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.answer { margin: 0; font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
.hint { margin: 0 0 12px; color: var(--alert); }
.note { margin: 16px 0 0; color: var(--soft); font-size: 14px; }
`;
