package io.depeche.ingest;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.PubStatus;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.words.Kind;
import io.depeche.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads publishing status, signals and urgency.
 *
 * @see <a href="https://cv.iptc.org/newscodes/pubstatusg2/">IPTC NewsCodes: publishing status</a>
 * @see <a href="https://cv.iptc.org/newscodes/signal/">IPTC NewsCodes: signal</a>
 */
final class StatusMarks {
    private static final List<String> SIGNAL_SCHEMES = List.of("sig:", "http://cv.iptc.org/newscodes/signal/");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\s]");

    private static final int LONGEST_NOTE = 60;

    private final Map<String, PubStatus> statuses;

    StatusMarks(Words words) {
        this.statuses = words.rows(Kind.STATUS_WORDS).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("word"),
                        row -> PubStatus.valueOf(row.get("status").toUpperCase(Locale.ROOT)),
                        (shipped, own) -> own));
    }

    /**
     * The status of an item.
     *
     * @param notes for editors; one that says nothing but a status, such as {@code KILL}, counts if it is worse
     */
    WireItem.Status read(FoundItem.Marks marks, Stream<String> notes, FeedProfile profile, List<Remark> remarks) {
        PubStatus status = Stream.concat(
                        Stream.of(pubStatus(marks.pubStatus(), remarks)), notes.flatMap(note -> noted(note).stream()))
                .max(Comparator.comparing(StatusMarks::gravity))
                .orElse(PubStatus.USABLE);
        return new WireItem.Status(status, signal(marks, profile), urgency(marks.urgency(), remarks));
    }

    private static int gravity(PubStatus status) {
        return switch (status) {
            case USABLE -> 0;
            case WITHHELD -> 1;
            case CANCELED -> 2;
        };
    }

    /** The status that a note begins with, perhaps said more than once: {@code KILL KILL KILL: wrong town}. */
    private Optional<PubStatus> noted(String note) {
        String start = NO_WORD.split(note.strip().toLowerCase(Locale.ROOT), 2)[0];
        if (start.length() > LONGEST_NOTE) {
            return Optional.empty();
        }
        String words = Stream.of(start.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.ofNullable(statuses.get(words));
    }

    private PubStatus pubStatus(@Nullable String written, List<Remark> remarks) {
        if (written == null) {
            return PubStatus.USABLE;
        }
        String code = local(written).toLowerCase(Locale.ROOT);
        PubStatus status = code.isEmpty() ? PubStatus.USABLE : statuses.get(code);
        if (status == null) {
            // publishing cannot be undone, so an unknown status holds the item back
            remarks.add(new Remark("SCH-BAD-STATUS", "the status '" + written + "' is unknown: treated as withheld"));
            return PubStatus.WITHHELD;
        }
        return status;
    }

    /** The first signal that names a change, by the feed's profile, else by the IPTC scheme. */
    private static @Nullable String signal(FoundItem.Marks marks, FeedProfile profile) {
        return marks.signals().stream()
                .flatMap(signal -> Optional.ofNullable(profile.signals().get(signal)).stream())
                .findFirst()
                .or(() ->
                        marks.signals().stream().flatMap(StatusMarks::standard).findFirst())
                .orElse(null);
    }

    private static Stream<String> standard(String signal) {
        boolean known = SIGNAL_SCHEMES.stream().anyMatch(signal::startsWith) || signal.matches("[a-zA-Z]+");
        return known ? Stream.of(local(signal).toLowerCase(Locale.ROOT)) : Stream.empty();
    }

    private static @Nullable Integer urgency(@Nullable String written, List<Remark> remarks) {
        if (written == null) {
            return null;
        }
        if (written.matches("[1-9]")) {
            return Integer.valueOf(written);
        }
        remarks.add(new Remark("SCH-BAD-URGENCY", "the urgency '" + written + "' is not a number from 1 to 9"));
        return null;
    }

    /** The part after the scheme of a qcode or URI. */
    private static String local(String code) {
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
                .strip();
    }
}
