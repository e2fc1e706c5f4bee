package io.depeche.ingest.format.found;

import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import io.depeche.words.markup.Html;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A body given as a string: text, or markup that is escaped or in CDATA. */
public final class EscapedBody {
    private static final Pattern NITF = Pattern.compile("<(?:nitf|body\\.content)[\\s>]");

    private static final Pattern HTML = Pattern.compile(
            "</?(?:" + String.join("|", Html.EVERYDAY) + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKED = Pattern.compile(
            "</(?:" + String.join("|", Html.EVERYDAY) + ")\\s{0,9}>|<(?:br|img|wbr)(?:\\s[^<>]{0,500})?/?>",
            Pattern.CASE_INSENSITIVE);

    private EscapedBody() {}

    /**
     * The body with the kind detected from its content; the declared type counts only when the content does not tell.
     *
     * @param declared a media type, or null
     */
    public static Body of(String written, @Nullable String declared) {
        String value = Escapes.withoutCdata(written);
        if (isNitf(value)) {
            return new Body(Kind.NITF, value);
        }
        String type = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
        String markup = Escapes.markup(value);
        boolean html = type.contains("html")
                || (markup.indexOf('<') >= 0 && HTML.matcher(markup).find());
        return html ? new Body(Kind.HTML, markup) : new Body(Kind.TEXT, Escapes.text(value));
    }

    private static boolean isNitf(String value) {
        return (value.contains("<nitf") || value.contains("<body.content"))
                && NITF.matcher(value).find();
    }

    /** The first body that has words; the first of all if none has; null when there is none. */
    public static @Nullable Body firstWithWords(Stream<Body> bodies) {
        List<Body> all = bodies.toList();
        return all.stream()
                .filter(body -> Escapes.hasWords(body.value()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** A line such as a headline, without markup and character references. A start tag alone may be what it speaks of. */
    public static String line(String written) {
        boolean marked = written.indexOf('<') >= 0 && MARKED.matcher(written).find();
        return Whitespace.fold(
                Escapes.text(marked ? Jsoup.parseBodyFragment(written).text() : written));
    }
}
