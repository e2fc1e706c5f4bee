package io.depeche.model.ninjs;

import io.depeche.model.Coordinates;
import io.depeche.model.Lists;
import io.depeche.model.Remark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a finished article, and the versions that produced it.
 *
 * @param raw the raw record and item
 * @param pipeline the version of Dépêche
 * @param knowledge the version of its tables and models
 * @param remarks what the stages repaired, assumed or noticed
 */
public record NinjsLineage(
        Coordinates raw,
        String format,
        @Nullable String charset,
        @Nullable String provider,
        Instant receivedAt,
        String sha256,
        String pipeline,
        String knowledge,
        List<Remark> remarks) {
    public NinjsLineage {
        remarks = Lists.orEmpty(remarks);
    }
}
