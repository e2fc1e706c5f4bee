package io.depeche.enrich.clean;

import io.depeche.enrich.clean.style.HouseStyles;
import io.depeche.model.ArticleBuilder;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short ways to clean a text, and to look at what became of it. */
public final class Items {
    private static final Words WORDS = Words.shipped();
    static final Cleaner CLEANER = new Cleaner(HouseStyles.load(WORDS, Optional.empty()), WORDS);

    private Items() {}

    public static WireItem text(String text) {
        return item(Body.Kind.TEXT, text, NewsLines.NONE);
    }

    static WireItem html(String html) {
        return item(Body.Kind.HTML, html, NewsLines.NONE);
    }

    static WireItem page(String html) {
        return item(Body.Kind.PAGE, html, NewsLines.NONE);
    }

    static WireItem item(Body.Kind kind, String text, NewsLines lines) {
        return item(kind, text, lines, null);
    }

    static WireItem item(Body.Kind kind, String text, NewsLines lines, @Nullable String provider) {
        String format =
                switch (kind) {
                    case TEXT -> "text";
                    case HTML, NITF -> "newsml-g2";
                    case PAGE -> "html";
                };
        return item(kind, text, lines, provider, format);
    }

    static WireItem item(Body.Kind kind, String text, NewsLines lines, @Nullable String provider, String format) {
        return ArticleBuilder.anArticle()
                .withProvider(provider)
                .withFormat(format)
                .withLines(lines)
                .withBody(kind, text)
                .item();
    }

    static NewsLines headline(String headline) {
        return new NewsLines(List.of(headline), null, null, null, null, null);
    }

    public static List<String> texts(Cleaned cleaned) {
        return cleaned.blocks().stream().map(b -> b.text()).toList();
    }

    static String body(Cleaned cleaned) {
        return String.join("\n\n", texts(cleaned));
    }

    static String removedBy(Cleaned cleaned, String rule) {
        return cleaned.removed().stream()
                .filter(r -> r.rule().equals(rule))
                .map(r -> r.text())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b);
    }

    static String fixture(String name) {
        try (InputStream in = Items.class.getResourceAsStream("/clean/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
