package io.depeche.enrich.story.notice;

import io.depeche.model.Article;
import io.depeche.model.Payload;
import io.depeche.model.WireItem;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names under which editors speak of an article, folded so that case, accents and punctuation make no difference.
 *
 * @param ids the uri, the native id and their short forms: {@code dpa0157-2013-11-13} is also {@code dpa157}
 */
public record Names(Set<String> ids, Set<String> slugs, Set<String> headlines) {
    /** No name. */
    public static final Names NONE = new Names(Set.of(), Set.of(), Set.of());

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern DATED = Pattern.compile("(?<front>.{3,60})-\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZEROS = Pattern.compile("(?<letters>\\p{L}{1,6})0+(?<number>\\d+)");
    /** 128 bits as hexadecimal digits. */
    private static final int DIGEST = 32;

    private static final int SHORTEST_ID = 3;
    private static final int LONGEST = 1_000;

    public Names {
        ids = orNone(ids);
        slugs = orNone(slugs);
        headlines = orNone(headlines);
    }

    /** JSON leaves empty sets out. */
    private static Set<String> orNone(@Nullable Set<String> names) {
        return names == null ? Set.of() : Set.copyOf(names);
    }

    /** The names of an article. */
    public static Names of(Article article) {
        WireItem source = article.source();
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(source.identity().uri(), source.identity().nativeId())
                .filter(Objects::nonNull)
                .flatMap(Names::forms)
                .forEach(ids::add);
        String slug = source.lines().slugline();
        return new Names(
                valid(ids.stream()),
                slug == null
                        ? Set.of()
                        : valid(Stream.of(slug, slug.substring(0, slug.lastIndexOf('/') + 1))
                                .map(Names::folded)),
                valid(Stream.concat(
                                Stream.of(
                                        article.headline(), Objects.requireNonNullElse(article.originalHeadline(), "")),
                                source.lines().headlines().stream())
                        .map(Names::folded)));
    }

    /** What a notice names. */
    static Names named(Set<String> ids, Set<String> slugs, Set<String> headlines) {
        return new Names(
                valid(ids.stream().map(Names::id)),
                valid(slugs.stream().map(Names::folded)),
                valid(headlines.stream().map(Names::folded)));
    }

    /** Digests in place of the names, which can be compared and not read. */
    public Names digests() {
        return new Names(digests(ids), digests(slugs), digests(headlines));
    }

    private static Set<String> digests(Set<String> names) {
        return names.stream()
                .map(name -> Payload.of(name.getBytes(StandardCharsets.UTF_8))
                        .sha256()
                        .substring(0, DIGEST))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing is named. */
    public boolean namesNothing() {
        return ids.isEmpty() && slugs.isEmpty() && headlines.isEmpty();
    }

    private static Set<String> valid(Stream<String> folded) {
        return folded.filter(name -> name.length() >= SHORTEST_ID).collect(Collectors.toUnmodifiableSet());
    }

    /** The id, its last part, and that part without a date behind it. */
    private static Stream<String> forms(String id) {
        String last = id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1);
        Matcher dated = DATED.matcher(last);
        Stream<String> parts = Stream.of(last, dated.matches() ? dated.group("front") : last)
                .filter(part -> part.chars().anyMatch(Character::isDigit));
        return Stream.concat(Stream.of(id), parts).map(Names::id);
    }

    private static String id(String written) {
        String joined = folded(written).replace(" ", "");
        Matcher zeros = ZEROS.matcher(joined);
        return zeros.matches() ? zeros.group("letters") + zeros.group("number") : joined;
    }

    private static String folded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain =
                MARK.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
