package io.depeche.app.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.depeche.app.compare.ArticleChange;
import io.depeche.app.compare.ArticleChange.Kind;
import io.depeche.model.Coordinates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that would end otherwise than it did.
 *
 * @param raw the item
 * @param received when its raw record was received
 * @param uri of the article as it would be; null when it would not be one
 * @param provider of the article then or now; null when neither is one
 * @param published the record that says how it ended, {@code topic-partition@offset}
 * @param message why it would not be an article; null when it would
 * @param changes at least one, the gravest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Replayed(
        Coordinates raw,
        Instant received,
        @Nullable String uri,
        @Nullable String provider,
        String published,
        @Nullable String message,
        List<ArticleChange> changes) {
    public Replayed {
        changes = List.copyOf(changes);
    }

    /** Whether it would be the same article with the same status, so that it can be a revision of what was published. */
    boolean isRevision() {
        return changes.stream()
                .noneMatch(change -> change.kind() == Kind.OUTCOME
                        || change.kind() == Kind.STATUS
                        || change.what().equals(ArticleChange.URI));
    }
}
