package io.depeche.sink.ninjs;

import io.depeche.model.WireItem;
import io.depeche.model.ninjs.NinjsArticle.AltId;
import java.util.ArrayList;
import java.util.List;

/** The agency's own names of an article. */
final class AltIds {
    private AltIds() {}

    /** The agency's id and version, and the address of the article for readers. */
    static List<AltId> of(WireItem.Identity identity, WireItem.Presentation presentation) {
        List<AltId> ids = new ArrayList<>(3);
        if (identity.nativeId() != null) {
            ids.add(new AltId("native", identity.nativeId()));
        }
        if (identity.nativeVersion() != null) {
            ids.add(new AltId("nativeVersion", identity.nativeVersion()));
        }
        if (presentation.link() != null) {
            ids.add(new AltId("link", presentation.link()));
        }
        return ids;
    }
}
