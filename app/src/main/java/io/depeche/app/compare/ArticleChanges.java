package io.depeche.app.compare;

import io.depeche.app.compare.ArticleChange.Kind;
import io.depeche.model.EntityTag;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Payload;
import io.depeche.model.ninjs.NinjsArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two articles made from one item by what readers see: status, texts, tags and fields. Positions, confidences,
 * revisions and versions of the pipeline are not compared.
 */
public final class ArticleChanges {
    private static final Map<String, Function<NinjsArticle, @Nullable Object>> FIELDS = fields();

    private final NinjsArticle then;
    private final NinjsArticle now;
    private final List<ArticleChange> changes = new ArrayList<>();

    private ArticleChanges(NinjsArticle then, NinjsArticle now) {
        this.then = then;
        this.now = now;
    }

    /** What differs in {@code now}, the gravest first; empty when nothing does. */
    public static List<ArticleChange> between(NinjsArticle then, NinjsArticle now) {
        ArticleChanges all = new ArticleChanges(then, now);
        all.field(Kind.STATUS, "status", article -> article.pubStatus().code());
        all.tags(Kind.TICKER_REMOVED, Kind.TICKER_ADDED, ArticleChanges::instruments);
        all.field(Kind.HEADLINE, "headline", article -> headline(article, "main"));
        all.body();
        all.tags(Kind.ENTITY_REMOVED, Kind.ENTITY_ADDED, ArticleChanges::entities);
        FIELDS.forEach((name, value) -> all.field(Kind.FIELD, name, value));
        return List.copyOf(all.changes);
    }

    /** A number that is the same for two articles between which nothing differs, and else another, but for one case in 2⁶⁰. */
    public static long fingerprint(NinjsArticle article) {
        List<Object> seen = new ArrayList<>();
        seen.add(article.pubStatus());
        seen.add(instruments(article).sorted().distinct().toList());
        seen.add(paragraphs(article));
        seen.add(entities(article).sorted().distinct().toList());
        seen.add(headline(article, "main"));
        FIELDS.values().forEach(field -> seen.add(Optional.ofNullable(field.apply(article))));
        String digest =
                Payload.of(seen.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        return Long.parseLong(digest.substring(0, 15), 16);
    }

    private static Map<String, Function<NinjsArticle, @Nullable Object>> fields() {
        Map<String, Function<NinjsArticle, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put(ArticleChange.URI, NinjsArticle::uri);
        fields.put("language", NinjsArticle::language);
        fields.put("provider", article -> article.lineage().provider());
        fields.put("by", NinjsArticle::by);
        fields.put("located", NinjsArticle::located);
        fields.put("versionCreated", NinjsArticle::versionCreated);
        fields.put("embargoedUntil", NinjsArticle::embargoedUntil);
        fields.put("urgency", NinjsArticle::urgency);
        fields.put("slugline", NinjsArticle::slugline);
        fields.put("edNote", NinjsArticle::edNote);
        fields.put("original headline", article -> headline(article, "original"));
        fields.put("genres", NinjsArticle::genres);
        fields.put("infoSources", NinjsArticle::infoSources);
        fields.put("altIds", NinjsArticle::altIds);
        fields.put("subjects", NinjsArticle::subjects);
        fields.put("descriptions", NinjsArticle::descriptions);
        fields.put("associations", NinjsArticle::associations);
        return Collections.unmodifiableMap(fields);
    }

    private void field(Kind kind, String what, Function<NinjsArticle, ? extends @Nullable Object> value) {
        Object was = value.apply(then);
        Object is = value.apply(now);
        if (!Objects.equals(was, is)) {
            changes.add(new ArticleChange(
                    kind, what, was == null ? null : was.toString(), is == null ? null : is.toString()));
        }
    }

    private void tags(Kind removed, Kind added, Function<NinjsArticle, Stream<String>> tags) {
        Set<String> was = tags.apply(then).collect(Collectors.toSet());
        Set<String> is = tags.apply(now).collect(Collectors.toSet());
        tags.apply(then)
                .distinct()
                .filter(tag -> !is.contains(tag))
                .forEach(tag -> changes.add(ArticleChange.removed(removed, tag)));
        tags.apply(now)
                .distinct()
                .filter(tag -> !was.contains(tag))
                .forEach(tag -> changes.add(ArticleChange.added(added, tag)));
    }

    /** The paragraphs that are in one of the bodies alone; where only their order or number differs, the whole bodies. */
    private void body() {
        List<String> was = paragraphs(then);
        List<String> is = paragraphs(now);
        if (was.equals(is)) {
            return;
        }
        int before = changes.size();
        Set<String> stays = Set.copyOf(is);
        Set<String> stayed = Set.copyOf(was);
        was.stream()
                .filter(paragraph -> !stays.contains(paragraph))
                .forEach(paragraph -> changes.add(ArticleChange.removed(Kind.BODY, paragraph)));
        is.stream()
                .filter(paragraph -> !stayed.contains(paragraph))
                .forEach(paragraph -> changes.add(ArticleChange.added(Kind.BODY, paragraph)));
        if (changes.size() == before) {
            changes.add(new ArticleChange(Kind.BODY, "body", String.join("\n\n", was), String.join("\n\n", is)));
        }
    }

    private static List<String> paragraphs(NinjsArticle article) {
        return article.bodies().stream()
                .filter(body -> body.contentType().equals("text/plain"))
                .flatMap(body -> Stream.of(body.value().split("\n\n")))
                .toList();
    }

    private static String headline(NinjsArticle article, String role) {
        return article.headlines().stream()
                .filter(headline -> role.equals(headline.role()))
                .map(NinjsArticle.Text::value)
                .collect(Collectors.joining(" / "));
    }

    /** The codes by which subscribers act, and the name where there are none. */
    private static Stream<String> instruments(NinjsArticle article) {
        return article.annotations().instruments().stream().map(ArticleChanges::instrument);
    }

    private static String instrument(InstrumentTag tag) {
        Identifiers known = tag.identifiers();
        String codes = Stream.of(known.listing().orElse(known.ticker()), known.isin(), known.ric())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return (codes.isEmpty() ? tag.name() : codes) + (tag.unresolved() == null ? "" : " (unresolved)");
    }

    private static Stream<String> entities(NinjsArticle article) {
        return article.annotations().entities().stream().map(ArticleChanges::entity);
    }

    private static String entity(EntityTag tag) {
        return tag.type().code() + " " + tag.name();
    }
}
