package io.depeche.app.terminal;

import io.depeche.app.dead.Letter;
import io.depeche.app.dead.LetterState;
import io.depeche.app.dead.Shipment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dead letters as lines for people. */
public final class LetterTable {
    private record Kind(String code, String stage) {}

    private record Bound(String code, String stage, String topic) {}

    private record Row(Kind kind, long count, Instant first, Instant last) {}

    private LetterTable() {}

    /** The number of letters by code and stage, most first, below a header line. */
    public static List<String> summary(List<Letter> letters) {
        Map<Kind, List<Letter>> kinds =
                letters.stream().collect(Collectors.groupingBy(letter -> new Kind(letter.code(), letter.stage())));
        Stream<String> rows = kinds.entrySet().stream()
                .map(kind -> row(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(Row::count)
                        .reversed()
                        .thenComparing(row -> row.kind().code())
                        .thenComparing(row -> row.kind().stage()))
                .map(row -> summary(
                        Long.toString(row.count()),
                        row.kind().code(),
                        row.kind().stage(),
                        time(row.first()),
                        time(row.last())));
        return Stream.concat(Stream.of(summary("COUNT", "CODE", "STAGE", "FIRST (UTC)", "LAST (UTC)")), rows)
                .toList();
    }

    /** The number of letters by code, stage and target topic, below a header line. */
    public static List<String> bound(List<Shipment> shipments) {
        Map<Bound, Long> counts = shipments.stream()
                .flatMap(shipment -> shipment.letters().stream()
                        .map(letter -> new Bound(letter.code(), letter.stage(), shipment.topic())))
                .collect(Collectors.groupingBy(bound -> bound, Collectors.counting()));
        Stream<String> rows = counts.entrySet().stream()
                .map(row -> bound(
                        row.getValue().toString(),
                        row.getKey().code(),
                        row.getKey().stage(),
                        row.getKey().topic()))
                .sorted(Comparator.reverseOrder());
        return Stream.concat(Stream.of(bound("COUNT", "CODE", "STAGE", "TO")), rows)
                .toList();
    }

    /** One letter. */
    public static String line(Letter letter, LetterState state) {
        return String.join(
                "  ",
                letter.place().toString(),
                time(letter.at()),
                letter.stage(),
                letter.code(),
                ReadableBytes.line(letter.provider()),
                "attempts=" + letter.attempts(),
                letter.raw(),
                state.code(),
                ReadableBytes.line(letter.message()));
    }

    /** The line cut to {@code columns}. */
    public static String cut(String line, int columns) {
        return line.codePointCount(0, line.length()) <= columns
                ? line
                : line.substring(0, line.offsetByCodePoints(0, columns - 1)) + "…";
    }

    private static Row row(Kind kind, List<Letter> letters) {
        Instant first =
                letters.stream().map(Letter::at).min(Comparator.naturalOrder()).orElseThrow();
        Instant last =
                letters.stream().map(Letter::at).max(Comparator.naturalOrder()).orElseThrow();
        return new Row(kind, letters.size(), first, last);
    }

    private static String summary(String count, String code, String stage, String first, String last) {
        return String.format(Locale.ROOT, "%7s  %-20s %-7s  %-20s  %s", count, code, stage, first, last);
    }

    private static String bound(String count, String code, String stage, String topic) {
        return String.format(Locale.ROOT, "%7s  %-20s %-7s  %s", count, code, stage, topic);
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
