package io.depeche.ingest;

import io.depeche.ingest.charset.Decoded;
import io.depeche.model.Coordinates;
import io.depeche.model.Lineage;
import io.depeche.model.RawItem;
import io.depeche.model.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facts that all items of one raw record share. */
final class Source {
    private final RawItem raw;
    private final String feed;
    private final String format;
    private final Optional<Decoded> decoded;
    private final String sha256;

    Source(RawItem raw, String feed, String format, Optional<Decoded> decoded) {
        this.raw = raw;
        this.feed = feed;
        this.format = format;
        this.decoded = decoded;
        this.sha256 = raw.payload().sha256();
    }

    /** The feed's name. */
    String feed() {
        return feed;
    }

    /** When the record arrived. */
    Instant receivedAt() {
        return raw.receivedAt();
    }

    /** The remarks of decoding. */
    List<Remark> remarks() {
        return decoded.map(Decoded::remarks).orElse(List.of());
    }

    Lineage lineage(Coordinates at, List<Remark> remarks) {
        String charset = decoded.map(Decoded::charset).orElse(null);
        return new Lineage(at, feed, format, charset, raw.receivedAt(), sha256, remarks);
    }
}
