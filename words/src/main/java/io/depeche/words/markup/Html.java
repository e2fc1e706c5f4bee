package io.depeche.words.markup;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * HTML's elements, in lower case, by what the standard says of them. Elements that it has dropped are among them, because
 * feeds still send these.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/indices.html#elements-3">HTML, the list of elements</a>
 */
public final class Html {
    /** Headings of six levels. */
    public static final Set<String> HEADINGS = names("h1 h2 h3 h4 h5 h6");

    /** Begin and end a block of text. */
    public static final Set<String> BLOCKS = union(HEADINGS, names("""
            address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header
            hgroup hr html li main menu nav ol p pre section table tbody td tfoot th thead tr ul"""));

    /** Parts of forms and of other controls, each drawn as a box of its own. */
    public static final Set<String> CONTROLS = names("button dialog legend option select summary textarea");

    /** Stand within a line of text; where one ends a word may go on. */
    public static final Set<String> INLINE = names("""
            a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub
            sup time tt u var wbr""");

    /** Say something about the document. */
    public static final Set<String> METADATA = names("base head link meta title");

    /** Hold code, styles, drawings, or what is shown in place of these. */
    public static final Set<String> OPAQUE = names("iframe noscript script style svg template");

    /** Hold no text for a reader. */
    public static final Set<String> SILENT =
            union(METADATA, OPAQUE, names("audio canvas embed map math object picture video"));

    /** Hold text in which a tag is only text. */
    public static final Set<String> RAW = names("plaintext textarea title xmp");

    /** Have neither content nor an end tag. */
    public static final Set<String> VOID = names("area base br col embed hr img input link meta source track wbr");

    /** Those of {@link #VOID} that stand for something other than text: a picture, a field, a recording. */
    public static final Set<String> WITHOUT_TEXT = names("img input source track");

    /** What pages and articles are mostly written with: text with the tag of one of these is HTML. */
    public static final Set<String> EVERYDAY = union(HEADINGS, names("""
            a article b base blockquote body br center div dl em figure font footer form head header hr html i iframe img li link main
            meta nav noscript ol p pre script section small span strong style sub sup table td th title tr u ul"""));

    /** The purpose of an element that is not part of the running text. */
    public static final Map<String, String> PURPOSES = purposes(Map.of(
            "navigation", "nav menu",
            "footer", "footer",
            "aside", "aside",
            "address", "address",
            "caption", "figcaption",
            "form", "form fieldset label button select textarea dialog"));

    /**
     * The same of the roles that an element may be given.
     *
     * @see <a href="https://www.w3.org/TR/wai-aria-1.2/#role_definitions">WAI-ARIA 1.2, the roles</a>
     */
    public static final Map<String, String> PURPOSES_OF_ROLES = purposes(Map.of(
            "navigation", "navigation menu menubar",
            "header", "banner",
            "footer", "contentinfo",
            "aside", "complementary",
            "form", "dialog alertdialog search listbox status button"));

    private Html() {}

    /** All elements of several sets; a hash table, because these sets are asked for every element of every page. */
    @SafeVarargs
    public static Set<String> union(Set<String>... sets) {
        Set<String> all = new HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Collections.unmodifiableSet(all);
    }

    private static Set<String> names(String written) {
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(written.split("\\s", -1))));
    }

    private static Map<String, String> purposes(Map<String, String> namesByPurpose) {
        return Collections.unmodifiableMap(new HashMap<>(namesByPurpose.entrySet().stream()
                .flatMap(purpose -> names(purpose.getValue()).stream().map(name -> Map.entry(name, purpose.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
