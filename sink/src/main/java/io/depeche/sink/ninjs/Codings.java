package io.depeche.sink.ninjs;

import io.depeche.model.Article;
import io.depeche.model.WireItem;
import io.depeche.model.ninjs.NinjsArticle.Genre;
import io.depeche.model.ninjs.NinjsArticle.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps the agency's own codes to ninjs. */
public final class Codings {
    private static final Map<String, String> SCHEMES = Map.of(
            "medtop", "http://cv.iptc.org/newscodes/mediatopic/",
            "subj", "http://cv.iptc.org/newscodes/subjectcode/");

    private Codings() {}

    /** The subjects: IPTC codes and URIs as URIs, other codes as sent. */
    static List<Subject> subjects(Article article) {
        String creator = Objects.requireNonNullElse(
                article.provider(), article.source().lineage().feed());
        return article.source().coding().subjects().stream()
                .map(subject -> subject(subject, creator))
                .toList();
    }

    /** The tags lifted from the headline, then the coded genres. */
    static List<Genre> genres(Article article) {
        return Stream.concat(article.headlineTags().stream(), article.source().coding().genres().stream())
                .distinct()
                .map(Genre::new)
                .toList();
    }

    /** The short form of an IPTC code, such as {@code medtop:20000763}; empty for other URIs. */
    public static Optional<String> code(String uri) {
        return SCHEMES.entrySet().stream()
                .filter(scheme -> uri.startsWith(scheme.getValue()))
                .map(scheme ->
                        scheme.getKey() + ":" + uri.substring(scheme.getValue().length()))
                .findFirst();
    }

    private static Subject subject(WireItem.Subject subject, String creator) {
        String code = subject.code();
        String uri = code == null ? null : uri(code);
        return new Subject(subject.name(), uri, uri == null ? code : null, creator);
    }

    private static @Nullable String uri(String code) {
        int colon = code.indexOf(':');
        String scheme = colon < 0 ? null : SCHEMES.get(code.substring(0, colon));
        if (scheme != null) {
            return PublicUri.absolute(scheme + code.substring(colon + 1)).orElse(null);
        }
        // N2:FR would parse as a URI with the scheme N2
        return code.startsWith("http://") || code.startsWith("https://") || code.startsWith("urn:")
                ? PublicUri.absolute(code).orElse(null)
                : null;
    }
}
