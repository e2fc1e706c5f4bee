package io.depeche.ingest.format;

import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Reader;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.List;

/** Reads plain text as one item with a body, and the codes that tags in it give. */
final class TextReader implements Reader {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public List<Found> read(String text) {
        InlineTags read = InlineTags.in(text);
        return List.of(new FoundItem(
                FoundItem.Claim.NONE,
                FoundItem.Marks.NONE,
                FoundItem.Dates.NONE,
                WireItem.NewsLines.NONE,
                new WireItem.Coding(List.of(), read.symbols(), List.of()),
                WireItem.Rights.NONE,
                null,
                new Body(Body.Kind.TEXT, read.text()),
                List.of()));
    }
}
