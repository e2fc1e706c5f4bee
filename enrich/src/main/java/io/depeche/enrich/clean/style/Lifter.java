package io.depeche.enrich.clean.style;

import io.depeche.model.Article.Dateline;
import io.depeche.model.Remark;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a match lifts out of the text. */
public final class Lifter {
    private final PersonNames names;
    private final Credits credits;

    public Lifter(PersonNames names) {
        this.names = names;
        this.credits = new Credits(names);
    }

    public Lifted lift(RuleMatch match) {
        return switch (match.rule().kind()) {
            case BYLINE -> Lifted.authors(names.in(Objects.requireNonNullElse(match.group("names"), match.text())));
            case DATELINE -> Lifted.dateline(dateline(match), provider(match));
            case CREDIT ->
                Lifted.contributors(credits.in(match.text(), match.style().roles()));
            case ADVISORY -> Lifted.note(Objects.requireNonNullElse(match.group("note"), match.text()));
            case HEADLINE_TAG -> Lifted.tag(Objects.requireNonNullElse(match.group("tag"), match.text()));
            case SOURCE_LINE -> source(match);
            case FURNITURE, HEADLINE, KEEP, END_OF_STORY -> Lifted.NOTHING;
        };
    }

    private Dateline dateline(RuleMatch match) {
        String place = match.group("place");
        return new Dateline(match.text().strip(), place == null ? null : names.readable(place));
    }

    private static @Nullable String provider(RuleMatch match) {
        String own = match.style().provider();
        return own != null ? own : match.group("agency");
    }

    private static Lifted source(RuleMatch match) {
        String named = match.group("provider");
        String provider = named != null ? named : match.style().provider();
        String written = match.group("time");
        DateTimeFormatter format = match.rule().time();
        if (written == null || format == null) {
            return Lifted.source(provider, null, List.of());
        }
        ZoneId zone = Objects.requireNonNullElse(match.style().zone(), ZoneOffset.UTC);
        try {
            Instant time = LocalDateTime.parse(written, format).atZone(zone).toInstant();
            return Lifted.source(
                    provider,
                    time,
                    List.of(new Remark(
                            "CLN-ZONE-ASSUMED", match.rule().name() + " reads \"" + written + "\" in " + zone)));
        } catch (DateTimeException e) {
            return Lifted.source(
                    provider,
                    null,
                    List.of(new Remark(
                            "CLN-DATE-UNREADABLE", match.rule().name() + " can't read \"" + written + "\"")));
        }
    }
}
