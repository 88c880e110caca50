const CHANNEL = 'tabs'

/** How long, in milliseconds, another tab may take to answer. */
const ANSWER_TIME = 300

/** Ask all other tabs a question. @returns whether one of them said yes in time; false where tabs cannot talk. */
export function askOtherTabs(question: string, Channel: typeof BroadcastChannel | undefined = globalThis.BroadcastChannel): Promise<boolean> {
  if (!Channel)
    return Promise.resolve(false)
  const channel = new Channel(CHANNEL)
  return new Promise<boolean>((resolve) => {
    const end = setTimeout(resolve, ANSWER_TIME, false)
    channel.onmessage = ({ data }) => {
      if (data === `${question}yes`) {
        clearTimeout(end)
        resolve(true)
      }
    }
    channel.postMessage(question)
  }).finally(() => channel.close())
}

/** Answer a question of other tabs whenever the answer is yes. Anything else on the channel is ignored. */
export function answerOtherTabs(question: string, isYes: () => boolean, Channel: typeof BroadcastChannel | undefined = globalThis.BroadcastChannel): void {
  if (!Channel)
    return
  const channel = new Channel(CHANNEL)
  channel.onmessage = ({ data }) => {
    if (data === question && isYes())
      channel.postMessage(`${question}yes`)
  }
}

/** Tell all other tabs until none answers any more. @returns whether that came to pass in so many questions; true where tabs cannot talk. */
export async function tellOtherTabs(word: string, questions = 10, Channel: typeof BroadcastChannel | undefined = globalThis.BroadcastChannel): Promise<boolean> {
  for (let asked = 0; asked < questions; asked += 1) {
    if (!await askOtherTabs(word, Channel))
      return true
  }
  return false
}
