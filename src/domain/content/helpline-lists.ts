/** Countries of the list, ours first; `int` is for services that work across borders. */
export const COUNTRIES = ['ru', 'by', 'kz', 'kg', 'md', 'am', 'ge', 'ua', 'ee', 'lv', 'lt', 'de', 'il', 'gb', 'int'] as const
export type Country = typeof COUNTRIES[number]

/** What a person comes with. */
export const NEEDS = ['danger', 'talk', 'picture', 'report', 'missing', 'rights', 'learn', 'directory'] as const
export type Need = typeof NEEDS[number]
