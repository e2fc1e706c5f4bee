// Prints the articles about one listed instrument, their corrections and their withdrawals, from all that Kafka still has
// and then as they come. It needs kafkajs: npm ci
//
// Usage: node subscriber.js BOOTSTRAP_SERVERS MIC:TICKER
import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'

const [servers, ticker] = process.argv.slice(2)
const revisions = new Map() // the latest revision of each article that was read
const standing = new Set() // the articles that stand under the instrument now

function read(article) {
  const { uri, story } = article
  // revision 1 begins anew: an article of which nothing came for 35 days is counted from 1 again
  if (story.revision > 1 && story.revision <= (revisions.get(uri) ?? 0)) return
  revisions.set(uri, story.revision)
  if (article.pubStatus === 'canceled') {
    if (standing.delete(uri)) {
      say('withdrawal', article, ['kill', 'withheld'].includes(story.change) ? story.change : 'not about it')
    }
  } else if (!standing.has(uri)) {
    standing.add(uri)
    say('article', article, article.headlines[0].value)
  } else if (story.change !== 'repeat') {
    say(story.change === 'correction' ? 'correction' : 'update', article, article.headlines[0].value)
  }
}

function say(what, article, text) {
  console.log([what, article.uri, article.version, text].join('\t'))
}

const kafka = new Kafka({ clientId: 'example', brokers: servers.split(','), logLevel: logLevel.ERROR })
// a new group each time: the program knows nothing when it starts, so it reads everything again
const consumer = kafka.consumer({ groupId: `example-${randomUUID()}` })
await consumer.connect()
await consumer.subscribe({ topic: 'wire.articles.by-ticker', fromBeginning: true })
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ message }) => {
    if (message.key?.toString() === ticker && message.value) read(JSON.parse(message.value))
  },
})
