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
import java.util.Set;
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

    private static final int LONGEST_CLAUSE = 60;
    private static final int FIRST_CLAUSES = 3;

    private static final String EMBARGOED = "embargoed";

    private final Map<String, PubStatus> statuses;

    /** Words that say that an item is under embargo: it is withheld until that ends. */
    private final Set<String> embargoes;

    /** Phrases of several words that say of an item that it is withdrawn. */
    private final List<String> withdrawals;

    StatusMarks(Words words) {
        this.statuses = words.rows(Kind.STATUS_WORDS).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("word"), row -> status(row.get("status")), (shipped, own) -> own));
        this.embargoes = words.rows(Kind.STATUS_WORDS).stream()
                .filter(row -> row.get("status").equals(EMBARGOED))
                .map(row -> row.get("word"))
                .collect(Collectors.toUnmodifiableSet());
        this.withdrawals = statuses.entrySet().stream()
                .filter(row ->
                        row.getValue() == PubStatus.CANCELED && row.getKey().contains(" "))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static PubStatus status(String name) {
        return name.equals(EMBARGOED) ? PubStatus.WITHHELD : PubStatus.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The item's status field if it says that the item is under embargo. */
    Optional<String> embargo(FoundItem.Marks marks) {
        return Optional.ofNullable(marks.pubStatus())
                .filter(status -> embargoes.contains(local(status).toLowerCase(Locale.ROOT)));
    }

    /**
     * The status of an item. One under {@link #embargo} is withheld.
     *
     * @param notes for editors; one that begins with a status, such as {@code KILL}, counts if it is worse
     */
    WireItem.Status read(FoundItem.Marks marks, Stream<String> notes, FeedProfile profile, List<Remark> remarks) {
        PubStatus declared = pubStatus(marks.pubStatus(), remarks);
        PubStatus status = Stream.concat(Stream.of(declared), notes.flatMap(note -> noted(note).stream()))
                .max(Comparator.comparing(StatusMarks::gravity))
                .orElse(PubStatus.USABLE);
        return new WireItem.Status(
                status,
                signal(marks, profile),
                urgency(marks.urgency(), remarks),
                marks.pubStatus() == null ? null : declared);
    }

    /** Whether one of these notes for editors withholds or withdraws the item. */
    boolean areAgainst(Stream<String> notes) {
        return notes.anyMatch(
                note -> noted(note).filter(status -> status != PubStatus.USABLE).isPresent());
    }

    private static int gravity(PubStatus status) {
        return switch (status) {
            case USABLE -> 0;
            case WITHHELD -> 1;
            case CANCELED -> 2;
        };
    }

    /**
     * The status that a clause at the beginning of a note says, perhaps more than once: {@code Eds: KILL KILL KILL: wrong
     * town}. A note that begins with the word in capitals and goes on, {@code HOLD for the desk}, holds the item back.
     */
    private Optional<PubStatus> noted(String note) {
        List<String> clauses = Stream.of(NO_WORD.split(start(note.strip())))
                .map(String::strip)
                .limit(FIRST_CLAUSES)
                .toList();
        Optional<PubStatus> said = clauses.stream()
                .flatMap(clause -> clause(clause, clause.equals(clauses.get(0))).stream())
                .max(Comparator.comparing(StatusMarks::gravity));
        return said.isPresent() ? said : shouted(note.strip());
    }

    private static String start(String note) {
        return note.substring(0, Math.min(note.length(), FIRST_CLAUSES * LONGEST_CLAUSE));
    }

    /** What a clause says; behind the first one small letters may speak of a part: {@code Contacts: not for publication}. */
    private Optional<PubStatus> clause(String written, boolean isFirst) {
        String clause = written.toLowerCase(Locale.ROOT);
        String words = Stream.of(clause.split("\\s+", -1)).distinct().collect(Collectors.joining(" "));
        boolean counts = isFirst || written.equals(written.toUpperCase(Locale.ROOT));
        if (clause.length() > LONGEST_CLAUSE) {
            return Optional.empty();
        }
        return Optional.ofNullable(statuses.get(words))
                .filter(status -> counts || status == PubStatus.CANCELED)
                .or(() -> withdrawals.stream()
                        .filter(phrase -> clause.endsWith(" " + phrase))
                        .findFirst()
                        .map(statuses::get));
    }

    private Optional<PubStatus> shouted(String note) {
        String word = note.split("[^\\p{Lu}]", 2)[0];
        return Optional.ofNullable(statuses.get(word.toLowerCase(Locale.ROOT)))
                .filter(status -> status != PubStatus.USABLE)
                .map(status -> PubStatus.WITHHELD);
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
