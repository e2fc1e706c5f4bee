package io.depeche.ingest;

import io.depeche.ingest.time.TimeReader;
import io.depeche.ingest.time.WrittenTime;
import io.depeche.model.Problem;
import io.depeche.model.Remark;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the times of items in their feed's zone. A time that cannot be read stays unknown; no other time replaces it. */
final class WireTimes {
    private static final int SHOWN = 60;

    private final TimeReader reader;
    private final Optional<ZoneId> zone;
    private final List<Remark> remarks;

    /**
     * @param zone of times without a zone, if the feed's profile states one; else they are read in UTC
     * @param remarks receives a remark for each assumption
     */
    WireTimes(TimeReader reader, Optional<ZoneId> zone, List<Remark> remarks) {
        this.reader = reader;
        this.zone = zone;
        this.remarks = remarks;
    }

    /** The instant that {@code written} means; null when it is absent or not a time. */
    @Nullable
    Instant read(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<WrittenTime> time = reader.whole(written, zone);
        if (time.isEmpty()) {
            remarks.add(new Remark("SCH-BAD-DATE", field + quoted(written) + "is not a readable time"));
            return null;
        }
        return instant(time.get(), written, field);
    }

    private @Nullable Instant instant(WrittenTime time, String written, String field) {
        ZoneId assumed = zone.orElse(ZoneOffset.UTC);
        if (time.zone() == null) {
            remarks.add(new Remark(
                    "TIME-ZONE-ASSUMED", field + quoted(written) + "has no time zone: read in " + zoneName(assumed)));
        } else if (!time.zoneIsSure()) {
            remarks.add(new Remark(
                    "TIME-ZONE-ASSUMED",
                    field + quoted(written) + "names a time zone of several meanings: read as " + time.zone()));
        }
        return time.instant(assumed).orElse(null);
    }

    private static String zoneName(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.toString();
    }

    private static String quoted(String written) {
        return " '" + Problem.shortened(written, SHOWN) + "' ";
    }
}
