package io.depeche.ingest.format.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of an XML or HTML document, up to the end of its first tag, whether or not it is well-formed.
 *
 * @param declared whether it starts with an XML declaration
 * @param doctype the name in the document type declaration, lower-case; empty when there is none
 * @param unsafe whether the document type declaration declares entities
 * @param root the local name of the first element
 * @param namespace of the first element, as its own tag declares it; empty when it does not
 */
public record Prolog(boolean declared, String doctype, boolean unsafe, String root, String namespace) {
    private static final Pattern SKIPPED = Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile(
            "<!DOCTYPE\\s+(?<name>[\\w:.-]+)(?<id>[^\\[>]*)(?<subset>\\[.*?]\\s*)?>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT =
            Pattern.compile("<(?:(?<prefix>[\\w.-]+):)?(?<name>[A-Za-z_][\\w.-]*)(?<rest>[^>]*)");
    private static final Pattern NAMESPACE =
            Pattern.compile("\\bxmlns(?::(?<prefix>[\\w.-]+))?\\s*=\\s*(?:\"(?<a>[^\"]*)\"|'(?<b>[^']*)')");
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);

    /** The prolog of {@code text}; empty when the text does not start with markup. */
    public static Optional<Prolog> of(String text) {
        boolean declared = text.stripLeading().startsWith("<?xml");
        int at = skip(text, 0);
        String doctype = "";
        boolean unsafe = false;
        Matcher type = DOCTYPE.matcher(text).region(at, text.length());
        if (type.lookingAt()) {
            doctype = type.group("name").toLowerCase(Locale.ROOT);
            unsafe = type.group("subset") != null
                    && ENTITY.matcher(type.group("subset")).find();
            at = skip(text, type.end());
        }
        Matcher root = ROOT.matcher(text).region(at, text.length());
        if (root.lookingAt()) {
            String prefix = Optional.ofNullable(root.group("prefix")).orElse("");
            String namespace = namespaces(root.group("rest")).getOrDefault(prefix, "");
            return Optional.of(new Prolog(declared, doctype, unsafe, root.group("name"), namespace));
        }
        return declared || !doctype.isEmpty()
                ? Optional.of(new Prolog(declared, doctype, unsafe, "", ""))
                : Optional.empty();
    }

    private static int skip(String text, int from) {
        int at = from;
        Matcher skipped = SKIPPED.matcher(text);
        while (skipped.region(at, text.length()).lookingAt()) {
            at = skipped.end();
        }
        return at;
    }

    private static Map<String, String> namespaces(String attributes) {
        Map<String, String> namespaces = new HashMap<>();
        Matcher found = NAMESPACE.matcher(attributes);
        while (found.find()) {
            String value = found.group("a") == null ? found.group("b") : found.group("a");
            namespaces.put(Optional.ofNullable(found.group("prefix")).orElse(""), value);
        }
        return namespaces;
    }
}
