package io.depeche.app.explain;

import io.depeche.app.explain.Listener.LeftOut;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.trail.Guard;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.Identifiers;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Span;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says why a name, a code or a ticker is not a tag of an article, or that it is one. What a guard decided was heard from the
 * guard itself; the rest is read off the tags, the text and the reference data.
 */
public final class WhyNot {
    private static final int AROUND = 30;
    private static final int SHOWN = 10;

    private final Listener heard;
    private final Reference reference;
    private final NinjsArticle article;
    private final UnaryOperator<String> sources;

    /**
     * @param heard what was heard while the article was annotated
     * @param reference by which it was
     * @param sources the file and line of a cleaning rule; empty for a rule in code
     */
    public WhyNot(Listener heard, Reference reference, NinjsArticle article, UnaryOperator<String> sources) {
        this.heard = heard;
        this.reference = reference;
        this.article = article;
        this.sources = sources;
    }

    /** The answer for people, a line each. */
    public List<String> of(String name) {
        ArticleText text = heard.article();
        if (text == null) {
            return List.of("the item was not annotated");
        }
        KnownInstruments known = KnownInstruments.of(name, reference);
        List<String> lines = new ArrayList<>(tags(name));
        List<Span> places = Occurrences.of(name, text);
        if (places.isEmpty()) {
            lines.addAll(absent(name));
        }
        places.stream().limit(SHOWN).forEach(place -> lines.addAll(place(place, text, known)));
        if (places.size() > SHOWN) {
            lines.add("and at " + (places.size() - SHOWN) + " more places");
        }
        known.lines(day(text)).forEach(line -> lines.add("reference: " + line));
        return lines;
    }

    private static @Nullable LocalDate day(ArticleText text) {
        return text.publishedAt() == null
                ? null
                : text.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private List<String> tags(String name) {
        List<String> lines = new ArrayList<>();
        article.annotations().instruments().stream()
                .filter(tag -> isCalled(tag, name))
                .forEach(tag -> lines.add(
                        tag.unresolved() == null
                                ? "it is a tag: instrument " + TagEvidence.of(tag)
                                : "it is a tag without an instrument, because " + tag.unresolved() + ": "
                                        + TagEvidence.of(tag)));
        article.annotations().entities().stream()
                .filter(tag -> isSame(tag.name(), name)
                        || tag.mentions().stream().anyMatch(mention -> isSame(mention.text(), name)))
                .forEach(tag ->
                        lines.add("it is a tag: " + tag.type().code() + " " + tag.name() + TagEvidence.by(tag, heard)));
        return lines;
    }

    private static boolean isCalled(InstrumentTag tag, String name) {
        Identifiers known = tag.identifiers();
        return isSame(tag.name(), name)
                || Stream.of(
                                known.ticker(),
                                known.ric(),
                                known.isin(),
                                known.listing().orElse(null))
                        .filter(Objects::nonNull)
                        .anyMatch(name::equalsIgnoreCase)
                || tag.mentions().stream().anyMatch(mention -> isSame(mention.text(), name));
    }

    private static boolean isSame(String one, String other) {
        return NameIndex.folded(one).equals(NameIndex.folded(other));
    }

    private List<String> absent(String name) {
        List<String> lines = new ArrayList<>();
        lines.add("neither headline nor body has it");
        article.removed().stream()
                .filter(removed -> removed.text() != null
                        && NameIndex.folded(removed.text()).contains(NameIndex.folded(name)))
                .forEach(removed -> lines.add(
                        ("cleaning took it out by " + removed.rule() + " " + sources.apply(removed.rule())).strip()));
        return lines;
    }

    private List<String> place(Span place, ArticleText text, KnownInstruments known) {
        String where =
                place.field().code() + " " + place.start() + ".." + place.end() + " \"" + around(place, text) + "\": ";
        Stream<String> instrument = instrument(place).isPresent()
                ? Stream.empty()
                : Stream.of("no instrument: " + whyNoInstrument(place, text, known));
        Stream<String> entity =
                entity(place).isPresent() ? Stream.empty() : Stream.of("no entity: " + whyNoEntity(place, text));
        return Stream.concat(instrument, entity).map(where::concat).toList();
    }

    private Optional<String> instrument(Span place) {
        return article.annotations().instruments().stream()
                .filter(tag -> tag.mentions().stream().anyMatch(m -> isAt(m.field(), m.start(), m.end(), place)))
                .map(InstrumentTag::name)
                .findFirst();
    }

    private Optional<EntityTag> entity(Span place) {
        return article.annotations().entities().stream()
                .filter(tag -> tag.mentions().stream().anyMatch(m -> isAt(m.field(), m.start(), m.end(), place)))
                .findFirst();
    }

    private static boolean isAt(Field field, int start, int end, Span place) {
        return field == place.field() && start == place.start() && end == place.end();
    }

    private static boolean isAround(Field field, int start, int end, Span place) {
        return field == place.field()
                && start <= place.start()
                && end >= place.end()
                && end - start > place.end() - place.start();
    }

    private String whyNoInstrument(Span place, ArticleText text, KnownInstruments known) {
        Optional<String> longer = article.annotations().instruments().stream()
                .flatMap(tag -> tag.mentions().stream()
                        .filter(m -> isAround(m.field(), m.start(), m.end(), place))
                        .map(m -> "it is a part of '" + m.text() + "', which is " + tag.name()))
                .findFirst();
        return longer.or(() -> guards(place, text, Guard.Of.INSTRUMENT)).orElseGet(() -> unread(known));
    }

    /** Why neither a name nor a code was read there. */
    private static String unread(KnownInstruments known) {
        if (known.isEmpty()) {
            return "the reference data does not have it";
        }
        return known.named().isEmpty()
                ? "it is not written as a code: a ticker counts with its exchange or mark, as in (Paris: HO), HO.PA or $HO"
                : "it is not written as the reference data writes the name (capitals, words joined to it)";
    }

    private String whyNoEntity(Span place, ArticleText text) {
        Optional<String> longer = article.annotations().entities().stream()
                .flatMap(tag -> tag.mentions().stream()
                        .filter(m -> isAround(m.field(), m.start(), m.end(), place))
                        .map(m -> "it is a part of the " + tag.type().code() + " '" + m.text() + "'"))
                .findFirst();
        return longer.or(() -> guards(place, text, Guard.Of.ENTITY))
                .orElse("neither the model nor a list reads a name there");
    }

    private Optional<String> guards(Span place, ArticleText text, Guard.Of of) {
        List<LeftOut> guards =
                heard.around(place).filter(one -> one.why().of() == of).toList();
        // a name that one pass has found is taken for the next pass: the other guard is the reason
        boolean others = guards.stream().anyMatch(one -> one.why() != Guard.TAKEN);
        return guards.stream()
                .filter(one -> !others || one.why() != Guard.TAKEN)
                .map(one -> reason(one, place, text))
                .distinct()
                .reduce((first, next) -> first + "; " + next);
    }

    private static String reason(LeftOut one, Span place, ArticleText text) {
        String reason = one.why().reason() + " (" + one.why() + ")";
        return isAround(one.field(), one.start(), one.end(), place)
                ? reason + ", for '" + cut(text, one.field(), one.start(), one.end()) + "'"
                : reason;
    }

    private static String cut(ArticleText text, Field field, int start, int end) {
        String whole = text(text, field);
        int from = whole.offsetByCodePoints(0, start);
        return whole.substring(from, whole.offsetByCodePoints(from, end - start))
                .replaceAll("\\s+", " ");
    }

    private static String text(ArticleText text, Field field) {
        return field == Field.HEADLINE ? text.headline() : text.body();
    }

    private static String around(Span place, ArticleText text) {
        int length = text(text, place.field())
                .codePointCount(0, text(text, place.field()).length());
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(length, place.end() + AROUND);
        return (from > 0 ? "…" : "") + cut(text, place.field(), from, to) + (to < length ? "…" : "");
    }
}
