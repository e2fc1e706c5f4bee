package io.depeche.app.dead;

import io.depeche.app.cluster.Place;
import io.depeche.app.settings.Retention;
import io.depeche.app.settings.Variable;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Chooses the topic for a letter's record, if that topic would still keep it. */
record Routes(Topics topics, Retention retention, Instant now) {
    Routed of(Letter letter) {
        return StageName.ofId(letter.stage())
                .map(stage -> to(stage, letter))
                .orElseGet(() -> unsendable(letter, "unknown stage '" + letter.stage() + "'"));
    }

    private Routed to(StageName stage, Letter letter) {
        return switch (stage) {
            case INGEST -> again(letter, raw());
            case ENRICH -> letter.schema().equals(WireItem.SCHEMA) ? again(letter, items()) : fromRaw(letter);
            case SINK ->
                letter.schema().equals(EnrichedArticle.SCHEMA)
                        ? again(letter, enriched())
                        : unsendable(
                                letter,
                                "sink reads " + EnrichedArticle.SCHEMA + ", not " + letter.schema()
                                        + ", and enrich would skip the raw item as a duplicate");
        };
    }

    private Routed again(Letter letter, Input input) {
        if (!letter.oversize()) {
            return shipment(input, letter.place(), letter);
        }
        if (Place.isOn(input.topic(), letter.source())) {
            return shipment(input, Place.parse(letter.source()), letter);
        }
        return input.equals(items())
                ? fromRaw(letter)
                : unsendable(letter, "its bytes should be on " + input.topic() + ", not at " + letter.source());
    }

    /** Restarts from raw what enrich can no longer read or find: enrich does not remember items that it refused. */
    private Routed fromRaw(Letter letter) {
        String source = letter.rawRecord();
        return Place.isOn(topics.raw(), source)
                ? shipment(raw(), Place.parse(source), letter)
                : unsendable(
                        letter,
                        "the item must be made anew (enrich reads " + WireItem.SCHEMA + ", the letter has "
                                + letter.schema() + "), and the letter names no raw record");
    }

    private Routed shipment(Input input, Place from, Letter letter) {
        if (letter.received().isBefore(now.minus(input.keeps()))) {
            return unsendable(
                    letter,
                    "received " + letter.received() + ", past the retention of " + input.topic() + "; raise "
                            + input.setting() + " and run 'depeche topics apply' first");
        }
        return new Shipment(input.topic(), input.equals(raw()), from, List.of(letter));
    }

    private Input raw() {
        return new Input(topics.raw(), retention.raw(), Variable.DEPECHE_RETENTION_RAW);
    }

    private Input items() {
        return new Input(topics.items(), retention.items(), Variable.DEPECHE_RETENTION_ITEMS);
    }

    private Input enriched() {
        return new Input(topics.enriched(), retention.enriched(), Variable.DEPECHE_RETENTION_ENRICHED);
    }

    private static Unsendable unsendable(Letter letter, String why) {
        return new Unsendable(letter.place(), why);
    }

    /**
     * A topic that a stage reads.
     *
     * @param setting says how long it keeps a record
     */
    private record Input(String topic, Duration keeps, Variable setting) {}
}
