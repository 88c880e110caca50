/** Where the app lives on its host: `/`, or a folder like `/tropinka/`. Every address begins with it; a build is made for one. */
export const BASE = import.meta.env.BASE_URL
