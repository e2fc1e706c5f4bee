package io.depeche.enrich.clean.style;

import io.depeche.model.Article.Dateline;
import io.depeche.model.Remark;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a match lifts out of the text. */
public final class Lifter {
    private final PersonNames names;
    private final Credits credits;
    private final WrittenTime times;

    Lifter(PersonNames names, WrittenTime times) {
        this.names = names;
        this.times = times;
        this.credits = new Credits(names);
    }

    public Lifted lift(RuleMatch match) {
        return switch (match.rule().kind()) {
            case BYLINE -> Lifted.authors(authors(match, match.text()));
            case DATELINE -> Lifted.dateline(dateline(match), provider(match));
            case CREDIT ->
                Lifted.contributors(credits.in(match.text(), match.style().roles()));
            case ADVISORY -> Lifted.note(Objects.requireNonNullElse(match.group("note"), match.text()));
            case HEADLINE_TAG -> Lifted.tag(Objects.requireNonNullElse(match.group("tag"), match.text()));
            case SOURCE_LINE -> source(match);
            case FURNITURE, HEADLINE, KEEP, END_OF_STORY, SIGNATURE -> Lifted.NOTHING;
        };
    }

    private List<String> authors(RuleMatch match, String otherwise) {
        String people = match.group("people");
        return people == null
                ? names.in(Objects.requireNonNullElse(match.group("names"), otherwise))
                : names.known(people);
    }

    private Dateline dateline(RuleMatch match) {
        String place = match.group("place");
        return new Dateline(match.text().strip(), place == null ? null : names.readable(place));
    }

    private static @Nullable String provider(RuleMatch match) {
        String own = match.style().provider();
        return own != null ? own : match.group("agency");
    }

    private Lifted source(RuleMatch match) {
        String named = match.group("provider");
        String provider = named != null ? named : match.style().provider();
        List<String> authors = authors(match, "");
        String written = match.group("time");
        if (written == null) {
            return Lifted.source(authors, provider, null, List.of());
        }
        return time(match, written)
                .map(reading ->
                        Lifted.source(authors, provider, reading.instant(), zoneRemark(match, written, reading)))
                .orElseGet(() -> Lifted.source(
                        authors,
                        provider,
                        null,
                        List.of(new Remark(
                                "CLN-DATE-UNREADABLE", match.rule().name() + " can't read \"" + written + "\""))));
    }

    private Optional<WrittenTime.Reading> time(RuleMatch match, String written) {
        DateTimeFormatter format = match.rule().time();
        if (format == null) {
            return times.in(written, zone(match));
        }
        try {
            return Optional.of(new WrittenTime.Reading(
                    LocalDateTime.parse(written, format).atZone(zone(match)).toInstant(), true));
        } catch (DateTimeException e) {
            // the pattern fits more than the format: the caller says so in a remark
            return Optional.empty();
        }
    }

    private static List<Remark> zoneRemark(RuleMatch match, String written, WrittenTime.Reading reading) {
        return reading.zoneAssumed()
                ? List.of(new Remark(
                        "CLN-ZONE-ASSUMED", match.rule().name() + " reads \"" + written + "\" in " + zone(match)))
                : List.of();
    }

    private static ZoneId zone(RuleMatch match) {
        return Objects.requireNonNullElse(match.style().zone(), ZoneOffset.UTC);
    }
}
