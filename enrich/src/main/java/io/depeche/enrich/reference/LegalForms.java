package io.depeche.enrich.reference;

import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Legal forms after the names of companies, and words that data sets add to names. */
public final class LegalForms {
    private static final Pattern ARTICLE = Pattern.compile("^The ");
    private static final Pattern EDGE = Pattern.compile("[\\s,.-]+$");

    private final Pattern last;
    private final Pattern lastBare;
    private final Pattern share;
    private final Pattern following;

    LegalForms(Words words) {
        this.last = last(words.of(Kind.LEGAL_FORMS, new Use("added")));
        this.lastBare = last(words.of(Kind.LEGAL_FORMS, new Use("form")));
        this.share = Pattern.compile(
                "[\\s,]+(?:- )?(?:" + alternatives(words.of(Kind.SHARE_WORDS)) + ")(?![\\p{L}\\p{N}]).*$",
                Pattern.CASE_INSENSITIVE);
        this.following =
                Pattern.compile(",? ?(?:" + alternatives(words.of(Kind.LEGAL_FORMS, new Use("follows"))) + ")\\b\\.?");
    }

    private static Pattern last(Collection<String> forms) {
        return Pattern.compile("[\\s,]+\\(?(?:" + alternatives(forms) + ")\\.?\\)?$", Pattern.CASE_INSENSITIVE);
    }

    /** The longer first, so that a form does not hide one that begins with it. */
    private static String alternatives(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The name without legal forms at its end: {@code Digital Turbine} of {@code Digital Turbine, Inc.} */
    public String strip(String name) {
        return strip(name, last);
    }

    /**
     * The name without its legal form, but with the words that distinguish companies: {@code Graham Holdings} of
     * {@code Graham Holdings Co}, which is another company than {@code Graham Corp}.
     */
    public String withoutForm(String name) {
        return strip(name, lastBare);
    }

    private String strip(String name, Pattern form) {
        String bare = share.matcher(name.strip()).replaceFirst("");
        Matcher matcher = form.matcher(bare);
        while (matcher.find() && matcher.start() > 1) {
            bare = bare.substring(0, matcher.start());
            matcher = form.matcher(bare);
        }
        return EDGE.matcher(ARTICLE.matcher(bare).replaceFirst(""))
                .replaceAll("")
                .strip();
    }

    /** Whether a name is only a legal form, as in data sets with broken names. */
    boolean isOnlyForm(String name) {
        return last.matcher(" " + name).replaceFirst("").isBlank();
    }

    /** Whether {@code text} has a legal form directly at {@code end}. */
    public boolean follows(String text, int end) {
        Matcher matcher = following.matcher(text);
        return matcher.region(end, text.length()).lookingAt() && matcher.end() > end + 1;
    }
}
