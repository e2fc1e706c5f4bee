package io.depeche.ingest.format.xml;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Repairs common faults that make XML not well-formed although its meaning is clear: undeclared HTML entities (such
 * as a named quotation mark), bare ampersands, references to control characters, and prefixes without a namespace.
 */
final class XmlRepair {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(?<name>[A-Za-z]\\w{0,31})|#(?<code>x[0-9A-Fa-f]{1,8}|[0-9]{1,9}));");

    private static final Pattern PREFIX =
            Pattern.compile("(?:</?|\\s)(?<prefix>[A-Za-z][\\w.-]{0,40}):[A-Za-z][\\w.-]*(?=[\\s=/>])");
    private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.:-]*");
    private static final int MOST_PREFIXES = 20;
    private static final int MOST_USED = 100;

    private XmlRepair() {}

    /** {@code xml} with these faults repaired; an equal string when there are none. */
    static String repair(String xml) {
        if (xml.indexOf('&') < 0) {
            return xml;
        }
        StringBuilder out = new StringBuilder(xml.length());
        Matcher reference = REFERENCE.matcher(xml);
        int at = 0;
        while (at < xml.length()) {
            char c = xml.charAt(at);
            int verbatim = c == '<' ? verbatim(xml, at) : at;
            if (verbatim > at) {
                out.append(xml, at, verbatim);
                at = verbatim;
            } else if (c != '&') {
                out.append(c);
                at++;
            } else if (reference.region(at, xml.length()).lookingAt()) {
                out.append(repaired(reference));
                at = reference.end();
            } else {
                out.append("&amp;");
                at++;
            }
        }
        return out.toString();
    }

    /** {@code xml} with a declaration at its document element for every undeclared prefix. */
    static String declarePrefixes(String xml) {
        Set<String> missing = new TreeSet<>();
        Matcher used = PREFIX.matcher(xml);
        while (used.find() && missing.size() <= MOST_USED) {
            missing.add(used.group("prefix"));
        }
        if (missing.size() > MOST_USED) {
            return xml;
        }
        missing.removeIf(prefix -> prefix.startsWith("xml") || xml.contains("xmlns:" + prefix));
        Matcher root = ROOT.matcher(xml);
        if (missing.isEmpty() || missing.size() > MOST_PREFIXES || !root.find()) {
            return xml;
        }
        StringBuilder declarations = new StringBuilder();
        missing.forEach(prefix -> declarations
                .append(" xmlns:")
                .append(prefix)
                .append("=\"urn:undeclared:")
                .append(prefix)
                .append('"'));
        return new StringBuilder(xml).insert(root.end(), declarations).toString();
    }

    /** The end of the CDATA section or comment at {@code at}, in which an ampersand is a plain character. */
    private static int verbatim(String xml, int at) {
        if (xml.startsWith("<![CDATA[", at)) {
            return end(xml, "]]>", at);
        }
        return xml.startsWith("<!--", at) ? end(xml, "-->", at) : at;
    }

    private static int end(String xml, String mark, int from) {
        int end = xml.indexOf(mark, from);
        return end < 0 ? xml.length() : end + mark.length();
    }

    private static String repaired(Matcher reference) {
        String name = reference.group("name");
        return name != null ? named(name, reference.group()) : numbered(reference.group("code"), reference.group());
    }

    private static String named(String name, String found) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> found;
            default -> {
                String characters = Entities.getByName(name);
                yield characters.isEmpty() ? "&amp;" + found.substring(1) : characters;
            }
        };
    }

    private static String numbered(String code, String found) {
        long point = code.startsWith("x") ? Long.parseLong(code.substring(1), 16) : Long.parseLong(code);
        boolean legal = (point >= 0x20 && point <= 0xd7ff)
                || (point == '\t' || point == '\n' || point == '\r')
                || (point >= 0xe000 && point <= 0xfffd)
                || (point >= 0x10000 && point <= 0x10ffff);
        return legal ? found : "";
    }
}
