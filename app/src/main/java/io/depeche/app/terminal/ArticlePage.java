package io.depeche.app.terminal;

import io.depeche.app.explain.TagEvidence;
import io.depeche.model.EntityTag;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Remark;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats an article as a page for people: its text, its entities, and what each stage did to it. */
public final class ArticlePage {
    private static final int EXCERPT = 72;

    private final List<String> lines = new ArrayList<>();

    private final UnaryOperator<String> sources;
    private final Function<EntityTag, String> evidence;

    private ArticlePage(UnaryOperator<String> sources, Function<EntityTag, String> evidence) {
        this.sources = sources;
        this.evidence = evidence;
    }

    /** The page of an article, without the files of rules and the evidence for entities. */
    public static String of(NinjsArticle article) {
        return of(article, rule -> "", entity -> "");
    }

    /**
     * The page of an article.
     *
     * @param sources the file and line of a rule, such as {@code styles/afp.yaml:20}; empty for a rule in code
     * @param evidence what an entity was given for; may be empty
     */
    public static String of(NinjsArticle article, UnaryOperator<String> sources, Function<EntityTag, String> evidence) {
        ArticlePage page = new ArticlePage(sources, evidence);
        page.reading(article);
        page.content(article);
        page.findings(article);
        page.removed(article);
        return String.join("\n", page.lines);
    }

    private void reading(NinjsArticle article) {
        field("raw", article.lineage().raw().toString());
        field("format", article.lineage().format());
        field("charset", article.lineage().charset());
        field("uri", article.uri());
        article.altIds().forEach(id -> field(id.role(), id.value()));
        for (Remark remark : article.lineage().remarks()) {
            field("remark", remark.code() + "  " + remark.message());
        }
    }

    private void content(NinjsArticle article) {
        article.headlines().forEach(h -> field("headline", h.value() + "  (" + h.role() + ")"));
        field("tags", article.genres().stream().map(NinjsArticle.Genre::literal).collect(Collectors.joining(", ")));
        field("provider", article.lineage().provider());
        field("by", article.by());
        field("located", article.located());
        article.infoSources().stream()
                .filter(source -> !source.role().equals("provider"))
                .forEach(source -> field(source.role(), source.name()));
        field("created", Objects.toString(article.versionCreated(), ""));
        field(
                "status",
                article.pubStatus().code() + ", " + article.story().change().code() + ", revision "
                        + article.story().revision());
        field("language", article.language());
        Stream<NinjsArticle.Text> plain =
                article.bodies().stream().filter(b -> b.contentType().equals("text/plain"));
        plain.findFirst().ifPresent(body -> body(body.value()));
    }

    private void body(String body) {
        List<String> paragraphs = List.of(body.split("\n\n"));
        field("body", paragraphs.size() + (paragraphs.size() == 1 ? " paragraph" : " paragraphs"));
        for (String paragraph : paragraphs) {
            lines.add("            | " + excerpt(paragraph));
        }
    }

    private void findings(NinjsArticle article) {
        for (EntityTag entity : article.annotations().entities()) {
            field(
                    entity.type().code(),
                    String.format(
                            Locale.ROOT,
                            "%s  x%d  relevance %.2f  confidence %.2f%s",
                            entity.name(),
                            entity.mentions().size(),
                            entity.relevance(),
                            entity.confidence(),
                            evidence.apply(entity)));
        }
        for (InstrumentTag tag : article.annotations().instruments()) {
            String unresolved = tag.unresolved() == null ? "" : "  unresolved: " + tag.unresolved();
            field("instrument", TagEvidence.of(tag) + unresolved);
        }
    }

    private void removed(NinjsArticle article) {
        for (NinjsArticle.RemovedText removed : article.removed()) {
            String text = removed.text() == null ? removed.length() + " characters" : excerpt(removed.text());
            field(
                    "removed",
                    String.format(Locale.ROOT, "%-28s %-28s %s", removed.rule(), sources.apply(removed.rule()), text));
        }
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT / 2)) + " … "
                        + line.substring(line.length() - EXCERPT / 2);
    }

    private void field(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(String.format(Locale.ROOT, "  %-12s %s", name, value));
        }
    }
}
