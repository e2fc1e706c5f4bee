package io.depeche.ingest.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of an XML or HTML document, up to the end of its first tag, whether or not it is well-formed.
 *
 * @param declared whether it starts with an XML declaration
 * @param doctype the name in the document type declaration, lower-case; empty when there is none
 * @param unsafe whether the document uses an entity that its document type declaration declares
 * @param root the local name of the first element
 * @param namespace of the first element, as its own tag declares it; empty when it does not
 */
public record Prolog(boolean declared, String doctype, boolean unsafe, String root, String namespace) {
    private static final Pattern SKIPPED = Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\s+|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ROOT =
            Pattern.compile("<(?:(?<prefix>[\\w.-]+):)?(?<name>[A-Za-z_][\\w.-]*)(?<rest>[^>]*)");
    private static final Pattern NAMESPACE =
            Pattern.compile("\\bxmlns(?::(?<prefix>[\\w.-]+))?\\s*=\\s*(?:\"(?<a>[^\"]*)\"|'(?<b>[^']*)')");
    /** The prolog of {@code text}; empty when the text does not start with markup. */
    public static Optional<Prolog> of(String text) {
        boolean xml = startsWithDeclaration(text);
        int at = skip(text, 0);
        Optional<Doctype> type = Doctype.at(text, at);
        String doctype = type.map(Doctype::name).orElse("");
        boolean unsafe = type.filter(declared -> declared.isUsed(text)).isPresent();
        if (type.isPresent()) {
            at = skip(text, type.get().end());
        }
        Matcher root = ROOT.matcher(text).region(at, text.length());
        if (root.lookingAt()) {
            String prefix = Optional.ofNullable(root.group("prefix")).orElse("");
            String namespace = namespaces(root.group("rest")).getOrDefault(prefix, "");
            return Optional.of(new Prolog(xml, doctype, unsafe, root.group("name"), namespace));
        }
        return xml || !doctype.isEmpty() ? Optional.of(new Prolog(xml, doctype, unsafe, "", "")) : Optional.empty();
    }

    private static boolean startsWithDeclaration(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return text.startsWith("<?xml", start);
    }

    /** {@code text} from its XML declaration, before which there may be nothing; programs write comments there. */
    public static String fromDeclaration(String text) {
        int at = 0;
        Matcher skipped = COMMENT.matcher(text);
        while (skipped.region(at, text.length()).lookingAt()) {
            at = skipped.end();
        }
        return text.startsWith("<?xml ", at) ? text.substring(at) : text;
    }

    /** {@code text} without its document type declaration, which nothing needs. */
    public static String withoutDoctype(String text) {
        return Doctype.at(text, skip(text, 0))
                .map(type -> text.substring(0, type.start()) + text.substring(type.end()))
                .orElse(text);
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
