package io.depeche.ingest.format;

import io.depeche.ingest.format.found.SymbolTypes;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.words.markup.Nitf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plain text in which an agency left the tags that mark people, places and companies within a line, as NITF names them.
 *
 * <p>Example: {@code <ORG idsrc="isin" value="DK0060079531">DFDS</ORG> gained} is {@code DFDS gained}, and the ISIN is a
 * symbol of DFDS.
 *
 * @param text without the tags
 * @param symbols that the tags of organisations give
 * @see <a href="https://iptc.org/std/NITF/3.6/documentation/nitf-documentation.html#org">NITF, org and alt-code</a>
 */
record InlineTags(String text, List<CodedSymbol> symbols) {
    private static final String CODE = "alt-code";
    private static final String ORGANISATION = "org";
    private static final Pattern TAG = Pattern.compile("(?i)<(?<close>/?)(?<name>"
            + Nitf.INLINE.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + "|" + CODE
            + ")(?<attributes>(?:\\s{1,3}[a-z][a-z.-]{0,40}=\"[^\"<>\\n]{0,300}\"){0,8})\\s{0,3}/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?i)(?<name>idsrc|value)=\"(?<value>[^\"]*)\"");

    InlineTags {
        symbols = List.copyOf(symbols);
    }

    /** The text as it is where no tag has attributes and an end: it may be about tags. */
    static InlineTags in(String text) {
        return text.indexOf("=\"") >= 0 && areTags(text) ? without(text) : new InlineTags(text, List.of());
    }

    private static boolean areTags(String text) {
        Matcher tag = TAG.matcher(text);
        boolean opened = false;
        while (tag.find()) {
            boolean closes = !tag.group("close").isEmpty();
            if (opened && closes) {
                return true;
            }
            opened |= !tag.group("attributes").isEmpty();
        }
        return false;
    }

    private static InlineTags without(String text) {
        StringBuilder out = new StringBuilder(text.length());
        List<CodedSymbol> symbols = new ArrayList<>();
        List<CodedSymbol> nameless = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        int done = 0;
        int name = 0;
        while (tag.find()) {
            out.append(text, done, tag.start());
            done = tag.end();
            String element = tag.group("name").toLowerCase(Locale.ROOT);
            boolean organisation = element.equals(ORGANISATION);
            if (organisation && !tag.group("close").isEmpty()) {
                String organised = out.substring(name).strip();
                nameless.forEach(code -> symbols.add(named(code, organised)));
                nameless.clear();
            } else if (organisation || element.equals(CODE)) {
                name = organisation ? out.length() : name;
                CodedSymbol code = code(tag.group("attributes"));
                if (code != null) {
                    nameless.add(code);
                }
            }
        }
        out.append(text, done, text.length());
        return new InlineTags(out.toString(), symbols.stream().distinct().toList());
    }

    private static @Nullable CodedSymbol code(String attributes) {
        String source = null;
        String value = null;
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            boolean isValue = attribute.group("name").equalsIgnoreCase("value");
            value = isValue ? attribute.group("value").strip() : value;
            source = isValue ? source : attribute.group("value").strip();
        }
        return source == null || value == null || value.isEmpty()
                ? null
                : new CodedSymbol(SymbolTypes.of(source), value, source, null);
    }

    private static CodedSymbol named(CodedSymbol code, String name) {
        return new CodedSymbol(code.type(), code.symbol(), code.exchange(), name.isEmpty() ? null : name);
    }
}
