package io.depeche.sink.route;

import io.depeche.model.EntityTag;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsArticle.Subject;
import io.depeche.sink.ninjs.Codings;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route may ask of an article. Its values are compared in lower case. */
enum Trait {
    /** BCP 47; {@code pt-BR} is also {@code pt}. */
    LANGUAGE,
    PROVIDER,
    /** The place of the dateline, and those that the text names. */
    PLACE,
    /** ISO 3166, of the countries that the text names. */
    COUNTRY,
    /** {@code MIC:ticker}. */
    TICKER,
    ENTITY,
    /** The agency's code, name, and URI of a subject; {@code medtop:} and {@code subj:} for those of IPTC. */
    SUBJECT,
    URGENCY;

    /** Its values for an article. */
    Set<String> of(NinjsArticle article) {
        return of(stated(article));
    }

    /** Its values for an article of which these are stated. */
    Set<String> of(Stream<String> stated) {
        return folded(stated.flatMap(this::alsoKnownAs));
    }

    private Stream<String> stated(NinjsArticle article) {
        return switch (this) {
            case LANGUAGE -> Stream.ofNullable(article.language());
            case PROVIDER -> Stream.ofNullable(article.lineage().provider());
            case PLACE ->
                Stream.concat(
                        Stream.ofNullable(article.located()), places(article).map(EntityTag::name));
            case COUNTRY -> places(article).flatMap(place -> Stream.ofNullable(place.id()));
            case TICKER -> Listings.of(article).stream();
            case ENTITY -> article.annotations().entities().stream().map(EntityTag::name);
            case SUBJECT -> article.subjects().stream().flatMap(Trait::names);
            case URGENCY -> Stream.ofNullable(article.urgency()).map(String::valueOf);
        };
    }

    private Stream<String> alsoKnownAs(String value) {
        return switch (this) {
            case LANGUAGE -> Stream.of(value, value.split("-", 2)[0]);
            case SUBJECT -> Stream.concat(Stream.of(value), Codings.code(value).stream());
            default -> Stream.of(value);
        };
    }

    static Set<String> folded(Stream<String> values) {
        return values.map(value -> value.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<EntityTag> places(NinjsArticle article) {
        return article.annotations().entities().stream().filter(tag -> tag.type() == EntityTag.Type.PLACE);
    }

    private static Stream<String> names(Subject subject) {
        return Stream.of(subject.uri(), subject.literal(), subject.name()).flatMap(Stream::ofNullable);
    }
}
