package io.depeche.enrich.story.kill;

import io.depeche.enrich.story.notice.Names;
import io.depeche.model.PubStatus;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import org.jspecify.annotations.Nullable;

/**
 * An item that takes back another article, which only its words name. A value of {@code wire.names}.
 *
 * @param item as enrich read it
 * @param target digests of what it names
 */
public record Kill(WireItem item, Names target) {
    /** The version of this record's JSON form, the value of the header {@code depeche-schema}. */
    public static final String SCHEMA = "kill/1";

    private static final int LONGEST_NOTE = 500;

    /** The kill of the article with this uri, as an agency that knows ids would send it: canceled, without a body. */
    public WireItem of(String uri) {
        NewsLines lines = item.lines();
        return new WireItem(
                new WireItem.Identity(uri, item.identity().provider(), null, null),
                new WireItem.Status(
                        PubStatus.CANCELED,
                        item.status().signal(),
                        item.status().urgency(),
                        PubStatus.CANCELED),
                new WireItem.Times(item.times().versionCreated(), null, null),
                new NewsLines(
                        lines.headlines(), null, null, null, null, lines.edNote() == null ? text() : lines.edNote()),
                WireItem.Coding.NONE,
                item.rights(),
                item.language(),
                null,
                item.lineage());
    }

    private @Nullable String text() {
        Body body = item.body();
        if (body == null || body.kind() != Body.Kind.TEXT) {
            return null;
        }
        String text = body.value().strip();
        return text.substring(0, Math.min(text.length(), LONGEST_NOTE));
    }
}
