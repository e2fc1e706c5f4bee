package io.depeche.enrich.clean;

import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Just enough reading of other formats to get at the bodies in the corpus. */
final class BodyOf {
    private BodyOf() {}

    static WireItem file(Path file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireItem read(Path file) throws IOException {
        String name = file.toString();
        if (name.contains("anpa-1312")) {
            return anpa(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        Document document =
                Jsoup.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), "", Parser.xmlParser());
        if (name.contains("newsml-1.x")) {
            Element content = document.select("body\\.content").first();
            return Items.item(Body.Kind.NITF, content == null ? "" : content.outerHtml(), Items.headline("known"));
        }
        Element body = document.select("inlineXML body").first();
        return Items.item(Body.Kind.HTML, body == null ? "" : body.outerHtml(), Items.headline("known"));
    }

    /** The text lines of ANPA 1312, which a tab opens, and the bylines before them. */
    private static WireItem anpa(String raw) {
        String text = raw.lines()
                .filter(line -> line.startsWith("\t") || line.contains("By "))
                .map(line -> line.replaceAll("[\\^\\x00-\\x08]", ""))
                .collect(Collectors.joining("\n"));
        return Items.item(Body.Kind.TEXT, text, NewsLines.NONE);
    }
}
