package io.depeche.app.terminal;

import io.depeche.app.dead.Preview;
import io.depeche.app.dead.Preview.Tried;
import io.depeche.app.dead.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a redrive would come to, as lines for people. */
public final class PreviewPage {
    private record Row(String code, Verdict.Kind kind, String now) {}

    private PreviewPage() {}

    /**
     * How many letters would pass, the same by code, and the letters that would be refused again.
     *
     * @param most how many of those to name
     */
    public static List<String> of(Preview preview, int most) {
        List<String> lines = new ArrayList<>();
        List<Tried> refused = preview.refused();
        lines.add(summary(preview) + (refused.isEmpty() ? "" : ":"));
        lines.addAll(rows(preview.tried()));
        refused.stream().limit(most).map(PreviewPage::line).forEach(lines::add);
        if (refused.size() > most) {
            lines.add("and " + (refused.size() - most) + " more; --each names all");
        }
        return lines;
    }

    private static String summary(Preview preview) {
        return preview.count(Verdict.Kind.PASSES) + " would now pass, " + preview.count(Verdict.Kind.REFUSED)
                + " still refused"
                + optional(preview.count(Verdict.Kind.SKIPPED), " skipped")
                + optional(preview.count(Verdict.Kind.UNCLEAR), " that only the running stages can tell");
    }

    private static String optional(long count, String what) {
        return count == 0 ? "" : ", " + count + what;
    }

    private static List<String> rows(List<Tried> tried) {
        Map<Row, Long> counts = tried.stream()
                .collect(Collectors.groupingBy(
                        one -> new Row(
                                one.letter().code(),
                                one.verdict().kind(),
                                one.verdict().code()),
                        Collectors.counting()));
        List<String> rows = new ArrayList<>(List.of(row("COUNT", "CODE", "NOW")));
        counts.entrySet().stream()
                .sorted(Map.Entry.<Row, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code())
                        .thenComparing(entry -> entry.getKey().kind())
                        .thenComparing(entry -> entry.getKey().now()))
                .map(entry -> row(entry.getValue().toString(), entry.getKey().code(), now(entry.getKey())))
                .forEach(rows::add);
        return rows;
    }

    private static String now(Row row) {
        return (row.kind().name().toLowerCase(Locale.ROOT) + " " + row.now()).strip();
    }

    private static String row(String count, String code, String now) {
        return String.format(Locale.ROOT, "%7s  %-20s %s", count, code, now);
    }

    private static String line(Tried tried) {
        String why = tried.verdict().problem() == null
                ? ""
                : tried.verdict().problem().message();
        return tried.letter().place() + "  " + tried.verdict().code() + "  " + ReadableBytes.line(why);
    }
}
