package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Topics;
import java.time.Instant;
import java.util.List;

/**
 * Chooses the topic for a letter's record.
 *
 * @param oldest the topics have deleted everything received before this time
 */
record Routes(Topics topics, Instant oldest) {
    Routed of(Letter letter) {
        if (letter.received().isBefore(oldest)) {
            return unsendable(
                    letter,
                    "received " + letter.received() + ", past the retention of its topic;"
                            + " raise DEPECHE_RETENTION and run 'depeche topics apply' first");
        }
        return StageName.ofId(letter.stage())
                .map(stage -> to(stage, letter))
                .orElseGet(() -> unsendable(letter, "unknown stage '" + letter.stage() + "'"));
    }

    private Routed to(StageName stage, Letter letter) {
        return switch (stage) {
            case INGEST -> again(letter, topics.raw());
            case ENRICH -> letter.schema().equals(WireItem.SCHEMA) ? again(letter, topics.items()) : fromRaw(letter);
            case SINK ->
                letter.schema().equals(EnrichedArticle.SCHEMA)
                        ? again(letter, topics.enriched())
                        : unsendable(
                                letter,
                                "sink reads " + EnrichedArticle.SCHEMA + ", not " + letter.schema()
                                        + ", and enrich would skip the raw item as a duplicate");
        };
    }

    private Routed again(Letter letter, String topic) {
        if (!letter.oversize()) {
            return shipment(topic, letter.place(), letter);
        }
        return Place.isOn(topic, letter.source())
                ? shipment(topic, Place.parse(letter.source()), letter)
                : unsendable(letter, "its bytes should be on " + topic + ", not at " + letter.source());
    }

    /** Restarts from raw what enrich can no longer read: enrich does not remember items that it refused. */
    private Routed fromRaw(Letter letter) {
        String source = letter.raw().replaceFirst("#\\d+/\\d+$", "");
        return Place.isOn(topics.raw(), source)
                ? shipment(topics.raw(), Place.parse(source), letter)
                : unsendable(
                        letter,
                        "enrich reads " + WireItem.SCHEMA + ", not " + letter.schema()
                                + ", and the letter names no raw record");
    }

    private Shipment shipment(String topic, Place from, Letter letter) {
        return new Shipment(topic, topic.equals(topics.raw()), from, List.of(letter));
    }

    private static Unsendable unsendable(Letter letter, String why) {
        return new Unsendable(letter.place(), why);
    }
}
