/** A content security policy by directive. */
export type Directives = ReadonlyMap<string, string>

/** Take a policy apart; names in lower case, values with single blanks. */
export function directivesOf(policy: string): Directives {
  return new Map(policy.split(';').map(part => part.trim().split(/\s+/u)).map(([name, ...values]) => [name!.toLowerCase(), values.join(' ')]))
}

/** The policy that stands in a page, or nothing where none does, or where a script or style stands before it. */
export function metaPolicyOf(html: string): string | undefined {
  return /^(?:(?!<script|<link|<style|<body)[\s\S])*?<meta http-equiv="Content-Security-Policy" content="([^"]*)"/iu.exec(html)?.[1]
}
