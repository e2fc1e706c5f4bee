"""Prints the articles about one listed instrument, their corrections and their withdrawals, from all that Kafka still has
and then as they come. It needs kafka-python, also Debian's python3-kafka.

Usage: python3 subscriber.py BOOTSTRAP_SERVERS MIC:TICKER
"""

import json
import sys

from kafka import KafkaConsumer, TopicPartition

TOPIC = "wire.articles.by-ticker"


class Subscriber:
    def __init__(self):
        self.revisions = {}  # the latest revision of each article that was read
        self.standing = set()  # the articles that stand under the instrument now

    def read(self, article):
        uri, story = article["uri"], article["story"]
        # revision 1 begins anew: an article of which nothing came for 35 days is counted from 1 again
        if 1 < story["revision"] <= self.revisions.get(uri, 0):
            return
        self.revisions[uri] = story["revision"]
        change = story["change"]
        if article["pubStatus"] == "canceled":
            if uri in self.standing:
                self.standing.remove(uri)
                say("withdrawal", article, change if change in ("kill", "withheld") else "not about it")
        elif uri not in self.standing:
            self.standing.add(uri)
            say("article", article, article["headlines"][0]["value"])
        elif change != "repeat":
            say("correction" if change == "correction" else "update", article, article["headlines"][0]["value"])


def say(what, article, text):
    print(what, article["uri"], article["version"], text, sep="\t", flush=True)


def consumer(servers):
    settings = {"bootstrap_servers": servers, "enable_auto_commit": False}
    # kafka-python before 2.1 reads uncommitted records, too, and marks of transactions, whose keys are not tickers
    if "isolation_level" in KafkaConsumer.DEFAULT_CONFIG:
        settings["isolation_level"] = "read_committed"
    return KafkaConsumer(**settings)


def main(servers, ticker):
    reader = consumer(servers)
    partitions = [TopicPartition(TOPIC, number) for number in reader.partitions_for_topic(TOPIC)]
    # no group: the program knows nothing when it starts, so it reads everything again
    reader.assign(partitions)
    reader.seek_to_beginning(*partitions)
    subscriber = Subscriber()
    for record in reader:
        if record.key == ticker.encode() and record.value:
            subscriber.read(json.loads(record.value))


if __name__ == "__main__":
    main(*sys.argv[1:])
