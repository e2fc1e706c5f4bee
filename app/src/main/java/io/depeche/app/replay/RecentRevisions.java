package io.depeche.app.replay;

import io.depeche.enrich.Revising;
import io.depeche.enrich.story.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest revisions of the articles that were replayed last, without their texts. */
final class RecentRevisions implements Revising.Store {
    private final Map<String, Revision> revisions;

    /** @param most how many articles it remembers */
    RecentRevisions(int most) {
        this.revisions = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Revision> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public @Nullable Revision get(String uri) {
        return revisions.get(uri);
    }

    @Override
    public void put(String uri, Revision revision) {
        revisions.put(uri, revision.withoutText());
    }
}
