package io.depeche.model.operation;

import io.depeche.model.Coordinates;
import io.depeche.model.Lineage;
import io.depeche.model.Payload;
import io.depeche.model.PubStatus;
import io.depeche.model.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The item that erases an article: a kill without any text, which an operator and not an agency sends. Nothing of the article is
 * published again.
 */
public final class Erasure {
    /** The format of the item, by which the stages and subscribers know it. */
    public static final String FORMAT = "erasure";

    private Erasure() {}

    /**
     * The item.
     *
     * @param uri of the article
     * @param provider of the article, which the canceled record still names
     * @param order where the order stands on {@code wire.operations}
     * @param at when it was given
     */
    public static WireItem of(String uri, @Nullable String provider, Coordinates order, Instant at) {
        return new WireItem(
                new WireItem.Identity(uri, provider, null, null),
                new WireItem.Status(PubStatus.CANCELED, null, null, PubStatus.CANCELED),
                WireItem.Times.UNKNOWN,
                WireItem.NewsLines.NONE,
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                null,
                null,
                new Lineage(
                        order,
                        FORMAT,
                        FORMAT,
                        null,
                        at,
                        Payload.of(order.toString().getBytes(StandardCharsets.UTF_8))
                                .sha256(),
                        List.of()));
    }

    /** Whether an item, or what became of one, is an erasure. */
    public static boolean isFormat(String format) {
        return format.equals(FORMAT);
    }
}
