package io.depeche.enrich.clean;

import io.depeche.enrich.clean.page.Tags;
import io.depeche.model.Article.Block;
import io.depeche.model.Article.Removed;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Counts letters and digits, which no cleaning may lose, invent or put elsewhere, however spaces are set. */
final class Words {
    private Words() {}

    /** The raw text as a reader of the markup would see it, found by other means than the cleaner's. */
    static String raw(Body body) {
        if (body.kind() == Body.Kind.TEXT) {
            return body.value();
        }
        Document document = body.kind() == Body.Kind.NITF
                ? Jsoup.parse(body.value(), "", Parser.xmlParser())
                : Jsoup.parse(body.value());
        document.select(String.join(
                        ",",
                        Tags.SILENT.stream().filter(tag -> !tag.contains(".")).toList()))
                .remove();
        return document.wholeText();
    }

    static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        letters(text).codePoints().forEach(c -> counts.merge(Character.toString(c), 1, Integer::sum));
        return counts;
    }

    static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Blocks, headline and cuts of an item whose fields give no headline. */
    static String all(WireItem item, Cleaned cleaned) {
        boolean fromField = !item.lines().headlines().isEmpty();
        Stream<String> removed = cleaned.removed().stream()
                .filter(r -> !(fromField && r.rule().startsWith("headline-tags.")))
                .map(Removed::text);
        return Stream.of(
                        cleaned.blocks().stream().map(Block::text),
                        Stream.of(fromField ? "" : cleaned.headline()),
                        removed)
                .flatMap(s -> s)
                .collect(Collectors.joining(" "));
    }

    /** Whether the letters of {@code part} stand in {@code whole} in the same order. */
    static boolean inOrder(String part, String whole) {
        String wanted = letters(part);
        String given = letters(whole);
        int at = 0;
        for (int i = 0; i < given.length() && at < wanted.length(); i++) {
            at += given.charAt(i) == wanted.charAt(at) ? 1 : 0;
        }
        return at == wanted.length();
    }
}
