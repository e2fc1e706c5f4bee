package io.depeche.app.dead;

import io.depeche.app.settings.Retention;
import io.depeche.model.kafka.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan for sending the records behind letters again.
 *
 * @param shipments in the letters' order
 * @param unsendable letters that cannot be sent
 */
public record Redrive(List<Shipment> shipments, List<Unsendable> unsendable) {
    public Redrive {
        shipments = List.copyOf(shipments);
        unsendable = List.copyOf(unsendable);
    }

    /**
     * Plans the shipments. Letters of one record, such as two items of one raw record, share a shipment.
     *
     * @param retention of the topics: what a topic would delete at once is not sent
     */
    public static Redrive plan(List<Letter> letters, Topics topics, Retention retention, Instant now) {
        Routes routes = new Routes(topics, retention, now);
        Map<String, Shipment> shipments = new LinkedHashMap<>();
        List<Unsendable> unsendable = new ArrayList<>();
        for (Letter letter : letters) {
            routes.of(letter)
                    .to(
                            shipment -> shipments.merge(record(shipment, letter), shipment, Shipment::and),
                            unsendable::add);
        }
        return new Redrive(new ArrayList<>(shipments.values()), unsendable);
    }

    /** The position of the record to send again: the one that the stage read, or the raw record it came from. */
    private static String record(Shipment shipment, Letter letter) {
        boolean fromLetter = shipment.from().equals(letter.place());
        return fromLetter ? letter.source() : shipment.from().toString();
    }
}
