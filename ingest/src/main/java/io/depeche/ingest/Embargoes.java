package io.depeche.ingest;

import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.Whitespace;
import io.depeche.ingest.time.Embargo;
import io.depeche.ingest.time.EmbargoReader;
import io.depeche.model.Problem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item says of the time before which it may not be published: in its field for that, in notes, in a headline, in
 * the first and last lines of its text. What can't be read holds the item back, because publishing can't be undone.
 */
final class Embargoes {
    /** An embargo stands above the text, perhaps below the name of the sender, or below it. */
    private static final int FIRST_LINES = 4;

    private static final int LAST_LINES = 2;

    private static final int LONGEST_LINE = 300;
    private static final int SHOWN = 80;

    private final EmbargoReader reader;

    Embargoes(EmbargoReader reader) {
        this.reader = reader;
    }

    /**
     * What an item says.
     *
     * @param until the latest end of an embargo that it states
     * @param unread the words from which no time follows, if it states none elsewhere
     * @param lines the item's lines without the embargo, which is a note
     * @param body the item's body without the line of the embargo
     */
    record Answer(
            Optional<Instant> until,
            Optional<String> unread,
            NewsLines lines,
            @Nullable Body body) {
        /** The remark that the item is held back; empty when it isn't. */
        Optional<Remark> remark() {
            return unread.map(words -> new Remark(
                    "SCH-BAD-EMBARGO",
                    "the embargo '" + Problem.shortened(words, SHOWN)
                            + "' states no time that is certain: treated as withheld"));
        }
    }

    /** A text and what it says. */
    private record Said(String text, Embargo embargo) {}

    /**
     * The answer for an item.
     *
     * @param status its status, if that says that it is under embargo
     * @param zone that the feed's profile states
     * @param created when the item was made
     */
    Answer of(FoundItem item, Optional<String> status, Optional<ZoneId> zone, Instant created) {
        List<Said> all = new ArrayList<>();
        Optional.ofNullable(item.dates().embargoedUntil())
                .flatMap(field -> reader.field(field, zone).map(embargo -> new Said(field, embargo)))
                .ifPresent(all::add);
        NewsLines lines = item.lines();
        Body body = item.body();
        notes(item)
                .flatMap(note -> reader.note(start(note), zone).map(embargo -> new Said(note, embargo)).stream())
                .forEach(all::add);
        // terms of use often speak of embargoes in general: only those that begin with one speak of this item
        all.addAll(said(Stream.ofNullable(item.rights().usageTerms()).toList(), zone));
        List<Said> headlines = said(lines.headlines(), zone);
        List<Said> text = said(outerLines(body), zone);
        all.addAll(headlines);
        all.addAll(text);
        if (all.isEmpty()) {
            return new Answer(Optional.empty(), status, lines, body);
        }
        LocalDate day = created.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
        Optional<Instant> until = all.stream()
                .flatMap(said -> said.embargo().instant(zone, day).stream())
                .max(Instant::compareTo);
        Optional<String> unread =
                until.isPresent() ? Optional.empty() : Optional.of(all.get(0).text());
        return new Answer(until, unread, withoutEmbargo(lines, headlines, text), withoutLine(body, text));
    }

    /** The lines of the notes for editors that do not speak of an embargo. */
    Stream<String> otherNotes(FoundItem item) {
        return notes(item)
                .filter(note -> reader.note(start(note), Optional.empty()).isEmpty());
    }

    private static Stream<String> notes(FoundItem item) {
        return Stream.concat(
                        item.dates().notes().stream(),
                        Stream.ofNullable(item.lines().edNote()))
                .flatMap(String::lines)
                .distinct();
    }

    private List<Said> said(List<String> lines, Optional<ZoneId> zone) {
        return lines.stream()
                .flatMap(line -> said(line, zone).stream())
                .distinct()
                .toList();
    }

    private Optional<Said> said(String line, Optional<ZoneId> zone) {
        return reader.line(start(line), zone).map(embargo -> new Said(line, embargo));
    }

    private static String start(String line) {
        return line.substring(0, Math.min(LONGEST_LINE, line.length()));
    }

    private static List<String> outerLines(@Nullable Body body) {
        return body == null
                ? List.of()
                : Stream.concat(BodyLines.first(body, FIRST_LINES).stream(), BodyLines.last(body, LAST_LINES).stream())
                        .toList();
    }

    /** The lines with what headlines and text say of the embargo as a note. */
    private static NewsLines withoutEmbargo(NewsLines lines, List<Said> headlines, List<Said> text) {
        String note = Stream.concat(
                        Stream.ofNullable(lines.edNote()),
                        Stream.concat(headlines.stream(), text.stream()).map(said -> Whitespace.fold(statement(said))))
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        List<String> rest = lines.headlines().stream()
                .map(headline -> headlines.stream()
                        .filter(said -> said.text().equals(headline))
                        .findFirst()
                        .map(Embargoes::behind)
                        .orElse(headline))
                .filter(headline -> !headline.isEmpty())
                .toList();
        return new NewsLines(
                rest,
                lines.slugline(),
                lines.byline(),
                lines.dateline(),
                lines.located(),
                note.isEmpty() ? null : note);
    }

    private static String statement(Said said) {
        return behind(said).isEmpty()
                ? said.text()
                : said.text().substring(0, said.embargo().end());
    }

    private static String behind(Said said) {
        return said.text().substring(said.embargo().end()).replaceFirst("^[^\\p{L}\\p{N}\"'“‘«„¿¡(]+", "");
    }

    /** A text without its line that is nothing but the embargo; markup stays as it is. */
    private static @Nullable Body withoutLine(@Nullable Body body, List<Said> text) {
        if (body == null || body.kind() != Body.Kind.TEXT || text.isEmpty()) {
            return body;
        }
        String value = body.value();
        for (Said said : text) {
            boolean alone = behind(said).isEmpty();
            int at = value.indexOf(said.text());
            value = alone && at >= 0
                    ? value.substring(0, at) + value.substring(at + said.text().length())
                    : value;
        }
        return value.isBlank() ? null : new Body(body.kind(), value.strip());
    }
}
