package io.depeche.app.command;

import io.depeche.model.EntityTag;
import io.depeche.model.Identifiers;
import io.depeche.model.PubStatus;
import io.depeche.model.ninjs.NinjsArticle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects articles; an article must match every option that is given. */
final class ArticleFilter {
    private static final Pattern LISTING = Pattern.compile("[A-Z0-9]{4}:\\S+");

    @Option(
            names = "--ticker",
            paramLabel = "CODE",
            description = "MIC:ticker, which reads by-ticker alone, with withdrawals; or a ticker, ISIN or RIC")
    private @Nullable String ticker;

    @Option(names = "--entity", paramLabel = "NAME", description = "part of a person's, organisation's or place's name")
    private @Nullable String entity;

    @Option(names = "--language", paramLabel = "TAG", description = "fr, en, de, …")
    private @Nullable String language;

    @Option(names = "--provider", paramLabel = "NAME", description = "the agency")
    private @Nullable String provider;

    boolean lets(NinjsArticle article) {
        return hasTicker(article) && hasEntity(article) && hasLanguage(article) && hasProvider(article);
    }

    /** The wanted instrument as a key of {@code wire.articles.by-ticker}; empty when no ticker is wanted, or in another form. */
    Optional<String> listing() {
        return Optional.ofNullable(ticker)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> LISTING.matcher(code).matches());
    }

    /** The same for a record under the key of the wanted instrument. A withdrawal names no entity that could be compared. */
    boolean letsUnderItsTicker(NinjsArticle article) {
        boolean withdrawal = article.pubStatus() == PubStatus.CANCELED;
        return (withdrawal || hasEntity(article)) && hasLanguage(article) && hasProvider(article);
    }

    private boolean hasTicker(NinjsArticle article) {
        String wanted = ticker;
        return wanted == null
                || article.annotations().instruments().stream().anyMatch(tag -> isCalled(wanted, tag.identifiers()))
                || article.organisations().stream()
                        .flatMap(organisation -> organisation.symbols().stream())
                        .anyMatch(symbol -> wanted.equalsIgnoreCase(symbol.symbol()));
    }

    private static boolean isCalled(String wanted, Identifiers identifiers) {
        return wanted.equalsIgnoreCase(identifiers.ticker())
                || identifiers.listing().filter(wanted::equalsIgnoreCase).isPresent()
                || wanted.equalsIgnoreCase(identifiers.isin())
                || wanted.equals(identifiers.ric());
    }

    private boolean hasEntity(NinjsArticle article) {
        String wanted = entity;
        return wanted == null || names(article).anyMatch(name -> folded(name).contains(folded(wanted)));
    }

    private static Stream<String> names(NinjsArticle article) {
        return Stream.of(
                        article.annotations().entities().stream().map(EntityTag::name),
                        article.people().stream().map(NinjsArticle.Name::name),
                        article.organisations().stream().map(NinjsArticle.Organisation::name),
                        article.places().stream().map(NinjsArticle.Name::name))
                .flatMap(names -> names);
    }

    private boolean hasLanguage(NinjsArticle article) {
        return language == null || language.equalsIgnoreCase(article.language());
    }

    private boolean hasProvider(NinjsArticle article) {
        return provider == null
                || provider.equalsIgnoreCase(
                        Objects.requireNonNullElse(article.lineage().provider(), ""));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
