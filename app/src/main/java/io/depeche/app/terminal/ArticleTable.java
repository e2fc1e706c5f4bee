package io.depeche.app.terminal;

import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Articles as lines of a table.
 *
 * @param width of the terminal in columns
 */
public record ArticleTable(int width, boolean colours) {
    private static final int FIXED_COLUMNS = 16 + 5 + 10 + 12 + 26 + 5;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The table's header line. */
    public String head() {
        String head = row("TIME (UTC)", "LANG", "PROVIDER", "CHANGE", "TICKERS", "HEADLINE");
        return ansi().string("@|bold " + head + "|@");
    }

    /** An article's line. */
    public String line(NinjsArticle article) {
        int revision = article.story().revision();
        String change = revision == 1 ? change(article) : change(article) + " " + revision;
        String line = row(
                time(article.versionCreated()),
                Objects.requireNonNullElse(article.language(), "?"),
                Objects.requireNonNullElse(article.lineage().provider(), "?"),
                change,
                tickers(article),
                headline(article));
        return coloured(line, article.story().change());
    }

    /** An article that is canceled but not killed does not stand under its instrument any more. */
    private static String change(NinjsArticle article) {
        Change change = article.story().change();
        return article.pubStatus() == PubStatus.CANCELED && change != Change.KILL ? "withdrawn" : change.code();
    }

    /** Resolved instruments as {@code MIC:ticker}, unresolved codes as written. */
    static String tickers(NinjsArticle article) {
        return article.annotations().instruments().stream()
                .map(ArticleTable::ticker)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String ticker(InstrumentTag tag) {
        Identifiers identifiers = tag.identifiers();
        return identifiers.listing().orElse(identifiers.ric() == null ? tag.name() : identifiers.ric() + "?");
    }

    static String headline(NinjsArticle article) {
        if (!article.headlines().isEmpty()) {
            return article.headlines().get(0).value();
        }
        return article.bodies().isEmpty()
                ? article.uri()
                : article.bodies().get(0).value();
    }

    private String row(String time, String language, String provider, String change, String tickers, String headline) {
        String line = String.format(
                Locale.ROOT,
                "%-16s %-5s %-10s %-12s %-26s %s",
                time,
                cut(language, 5),
                cut(provider, 10),
                cut(change, 12),
                cut(tickers, 26),
                cut(headline, Math.max(20, width - FIXED_COLUMNS)));
        return line.stripTrailing();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "?" : TIME.format(time);
    }

    private static String cut(String text, int columns) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= columns
                ? line
                : line.substring(0, line.offsetByCodePoints(0, columns - 1)) + "…";
    }

    private String coloured(String line, Change change) {
        String style =
                switch (change) {
                    case KILL, WITHHELD -> "red";
                    case CORRECTION -> "yellow";
                    case NEW, UPDATE, REPEAT -> "";
                };
        return style.isEmpty() || !colours
                ? line
                : Ansi.Style.on(Ansi.Style.valueOf("fg_" + style))
                        + line
                        + Ansi.Style.off(Ansi.Style.valueOf("fg_" + style));
    }

    private Ansi ansi() {
        return colours ? Ansi.ON : Ansi.OFF;
    }
}
