package io.depeche.enrich.clean.page;

import io.depeche.enrich.clean.text.TextCues;
import io.depeche.words.Kind;
import io.depeche.words.Use;
import io.depeche.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which web pages are read.
 *
 * @param names what the words of class names and ids say
 * @param containers classes of the element that holds the article, in lower case
 * @param by what stands before the name in a byline
 * @param cues words of what surrounds stories
 * @param address tells texts that speak to the reader
 */
public record PageWords(NameKinds names, Set<String> containers, Pattern by, TextCues cues, ReaderAddress address) {
    /** Those among all lists; of a word that stands twice, the later row counts. */
    public static PageWords of(Words words) {
        Map<String, PageNames.Kind> names = words.said(
                Kind.PAGE_NAMES, "word", "says", says -> PageNames.Kind.valueOf(says.toUpperCase(Locale.ROOT)));
        String prefixes = words.pattern(Kind.BYLINE_PREFIXES, new Use("page"));
        return new PageWords(
                new NameKinds(names),
                words.of(Kind.PAGE_CONTAINERS),
                Pattern.compile("(?iu)^" + prefixes + "\\b\\s*:?\\s*"),
                new TextCues(words),
                new ReaderAddress(words));
    }
}
