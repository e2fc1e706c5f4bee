package io.depeche.ingest.format;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.List;

/** Reads plain text as one item with only a body. */
final class TextReader implements Reader {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public List<Found> read(String text) {
        return List.of(new FoundItem(
                FoundItem.Claim.NONE,
                FoundItem.Marks.NONE,
                FoundItem.Dates.NONE,
                WireItem.NewsLines.NONE,
                WireItem.Coding.NONE,
                WireItem.Rights.NONE,
                null,
                new Body(Body.Kind.TEXT, text),
                List.of()));
    }
}
