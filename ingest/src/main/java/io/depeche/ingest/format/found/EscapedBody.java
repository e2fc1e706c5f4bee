package io.depeche.ingest.format.found;

import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import io.depeche.words.markup.Html;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A body given as a string: text, or markup that is escaped or in CDATA. */
public final class EscapedBody {
    private static final Pattern NITF = Pattern.compile("<(?:nitf|body\\.content)[\\s>]");
    private static final Pattern HTML = Pattern.compile(
            "</?(?:" + String.join("|", Html.EVERYDAY) + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private EscapedBody() {}

    /**
     * The body with the kind detected from its content; the declared type counts only when the content does not tell.
     *
     * @param declared a media type, or null
     */
    public static Body of(String value, @Nullable String declared) {
        if (NITF.matcher(value).find()) {
            return new Body(Kind.NITF, value);
        }
        String type = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
        boolean saysHtml = type.contains("html");
        return new Body(saysHtml || HTML.matcher(value).find() ? Kind.HTML : Kind.TEXT, value);
    }

    /** A line such as a headline, without markup and character references. */
    public static String line(String written) {
        boolean marked = HTML.matcher(written).find();
        return Whitespace.fold(
                marked ? Jsoup.parseBodyFragment(written).text() : Parser.unescapeEntities(written, false));
    }
}
