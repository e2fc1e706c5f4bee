package io.depeche.sink.ninjs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An organisation's name without what differs between a register and a reporter: case, accents, punctuation, and legal
 * forms at its end.
 *
 * <pre>{@code
 * Dassault Systèmes, DASSAULT SYSTEMES S.E.   ->  dassault systemes
 * }</pre>
 */
record FoldedName(String value) {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "asa",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "group",
            "groupe",
            "holding",
            "holdings",
            "inc",
            "incorporated",
            "kgaa",
            "limited",
            "llc",
            "lp",
            "ltd",
            "nv",
            "oy",
            "oyj",
            "plc",
            "sa",
            "sas",
            "sca",
            "se",
            "spa");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINED = Pattern.compile("[./'’]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static FoldedName of(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = SEPARATORS.matcher(JOINED.matcher(bare).replaceAll("")).replaceAll(" ");
        List<String> words = new ArrayList<>(List.of(spaced.strip().split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return new FoldedName(String.join(" ", words));
    }
}
