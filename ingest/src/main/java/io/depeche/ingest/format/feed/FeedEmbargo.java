package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.xml.XmlElement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The embargo of a feed's item: no standard has an element for it, so any of that name counts. */
final class FeedEmbargo {
    private FeedEmbargo() {}

    /** What the first element whose name speaks of an embargo says; null when there is none. */
    static @Nullable String of(XmlElement item) {
        return item.all()
                .filter(element -> element.name().toLowerCase(Locale.ROOT).contains("embargo"))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
