package io.depeche.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an item came from and how it was read.
 *
 * @param raw the record and item it was found in
 * @param feed the feed that sent it, as named by the producer; {@code default} when it named none
 * @param format {@code newsml-g2}, {@code ninjs}, {@code html}, {@code text}, …
 * @param charset the charset the bytes were decoded with, an IANA name
 * @param sha256 of the raw bytes, in hexadecimal
 * @param remarks what the stages so far repaired, assumed or noticed
 */
public record Lineage(
        Coordinates raw,
        String feed,
        String format,
        @Nullable String charset,
        Instant receivedAt,
        String sha256,
        List<Remark> remarks) {
    public Lineage {
        remarks = Lists.orEmpty(remarks);
    }

    /** This lineage with a stage's remarks added. */
    public Lineage plus(List<Remark> more) {
        List<Remark> all = Stream.concat(remarks.stream(), more.stream()).toList();
        return new Lineage(raw, feed, format, charset, receivedAt, sha256, all);
    }
}
