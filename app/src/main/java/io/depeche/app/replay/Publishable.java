package io.depeche.app.replay;

import io.depeche.model.Coordinates;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the items to publish anew: of each article the latest in a time, if it would differ. Not thread-safe. */
public final class Publishable {
    private final Instant oldest;
    private final Map<String, Coordinates> latest = new LinkedHashMap<>();
    private long keptBack;

    /** @param oldest when items must be received that {@code wire.raw} does not delete before they are read */
    public Publishable(Instant oldest) {
        this.oldest = oldest;
    }

    /** An article was replayed, which takes the place of the revisions before it. */
    public void article(NinjsArticle article) {
        latest.remove(article.uri());
    }

    /** The item replayed last would end otherwise. */
    public void changed(Replayed item) {
        if (item.uri() != null && item.isRevision() && !item.received().isBefore(oldest)) {
            latest.put(item.uri(), item.raw());
        } else {
            keptBack++;
        }
    }

    /** How many articles there are to publish anew. */
    public int articles() {
        return latest.size();
    }

    /** The articles, in the order in which their items were replayed. */
    List<Anew> anew() {
        return latest.entrySet().stream()
                .map(article -> new Anew(article.getKey(), article.getValue()))
                .toList();
    }

    /** How many items are not among them because they would not be a revision of what was published, or are too old. */
    public long keptBack() {
        return keptBack;
    }
}
