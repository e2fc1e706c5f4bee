package io.depeche.app.explain;

import io.depeche.ingest.Ingest;
import io.depeche.model.Outcome;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What each stage was given and what it made of it, in a line each. */
public final class Steps {
    private final RawItem raw;
    private final List<Outcome<WireItem>> read;

    /** The steps of a raw record. */
    public Steps(RawItem raw, Ingest ingest) {
        this.raw = raw;
        this.read = read(raw, ingest);
    }

    /** Nothing where ingest fails: the conversion says so. */
    private static List<Outcome<WireItem>> read(RawItem raw, Ingest ingest) {
        try {
            return ingest.items(raw).outcomes();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    /**
     * The lines of one item.
     *
     * @param number counted from 1
     * @param article what was made of it; empty when it is not an article
     */
    public List<String> of(int number, Optional<NinjsArticle> article) {
        List<String> lines = new ArrayList<>();
        Optional<WireItem> item = read.stream()
                .skip(number - 1L)
                .limit(1)
                .flatMap(outcome -> outcome.<Stream<WireItem>>fold(
                        kept -> Stream.of(kept.value()), skipped -> Stream.of(), refused -> Stream.of()))
                .findFirst();
        item.ifPresent(
                wire -> lines.add(line("ingest   %,d bytes → %s", raw.payload().size(), read(wire))));
        article.ifPresent(
                made -> item.ifPresent(wire -> lines.add(line("clean    %s → %s", text(wire), cleaned(made)))));
        article.ifPresent(made -> lines.add(line("annotate %,d characters → %s", characters(made), tags(made))));
        article.ifPresent(made -> lines.add(line(
                "publish  %s → ninjs %s, %,d bytes",
                tags(made), made.standard().version(), made.publicJson(NinjsForm.EXTENDED).length)));
        return lines;
    }

    private static String read(WireItem item) {
        return item.lineage().format() + " in " + item.lineage().charset() + ": " + text(item);
    }

    private static String text(WireItem item) {
        Body body = item.body();
        return count(item.lines().headlines().size(), "headline") + ", "
                + (body == null
                        ? "no body"
                        : line(
                                "%s body of %,d characters",
                                body.kind().name().toLowerCase(Locale.ROOT),
                                body.value().length()));
    }

    private static String cleaned(NinjsArticle article) {
        return count(
                        (int) article.headlines().stream()
                                .filter(headline -> "main".equals(headline.role()))
                                .count(),
                        "headline")
                + line(
                        ", plain body of %,d characters; %s removed or lifted",
                        characters(article), count(article.removed().size(), "piece"));
    }

    private static String tags(NinjsArticle article) {
        int entities = article.annotations().entities().size();
        return entities
                + (entities == 1 ? " entity, " : " entities, ")
                + count(article.annotations().instruments().size(), "instrument");
    }

    private static int characters(NinjsArticle article) {
        return article.bodies().stream()
                .filter(body -> body.contentType().equals("text/plain"))
                .mapToInt(body -> body.value().length())
                .sum();
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
