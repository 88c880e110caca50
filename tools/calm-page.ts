/** The page that quick exit opens: a multiplication table, in no language, without a word about the app. */
export function calmHtml(base: string): string {
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1)
  const head = `<tr><th scope="col">×</th>${numbers.map(n => `<th scope="col">${n}</th>`).join('')}</tr>`
  const rows = numbers.map(row => `<tr><th scope="row">${row}</th>${numbers.map(column => `<td${row === column ? ' class="square"' : ''}>${row * column}</td>`).join('')}</tr>`)
  return `<!doctype html>
<html lang="zxx">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>10 × 10</title>
<link rel="icon" href="${base}calm/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}calm/table.css">
<script src="${base}calm/table.js" defer></script>
</head>
<body>
<main>
<h1>10 × 10</h1>
<div class="scroll"><table>
<thead>${head}</thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>
</main>
</body>
</html>
`
}

/** A neutral icon for its tab. */
export const CALM_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#555" d="m8 5 8 8 8-8 3 3-8 8 8 8-3 3-8-8-8 8-3-3 8-8-8-8z"/></svg>`
