package io.depeche.ingest.format.feed;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a feed shows beside an item: of each the largest file, with its caption and credit.
 *
 * @see <a href="https://www.rssboard.org/media-rss">Media RSS</a>
 */
final class FeedPictures {
    private static final String MEDIA = "http://search.yahoo.com/mrss";
    private static final int MOST = 20;

    private final XmlElement item;
    private final @Nullable String base;

    private FeedPictures(XmlElement item, @Nullable String base) {
        this.item = item;
        this.base = base;
    }

    /**
     * The pictures of an item or entry.
     *
     * @param base of relative addresses
     */
    static List<Picture> of(XmlElement item, @Nullable String base) {
        return new FeedPictures(item, base).read();
    }

    private List<Picture> read() {
        List<Picture> pictures = new ArrayList<>();
        List<XmlElement> groups = media(item, "group").toList();
        groups.forEach(group -> largest(media(group, "content").toList(), group).forEach(pictures::add));
        media(item, "content")
                .forEach(content -> largest(List.of(content), content).forEach(pictures::add));
        item.named("enclosure")
                .forEach(file -> add(pictures, file, file.attribute("url"), file.attribute("type"), item));
        item.named("link")
                .filter(link -> "enclosure".equals(link.attribute("rel")))
                .forEach(file -> add(pictures, file, file.attribute("href"), file.attribute("type"), item));
        if (pictures.isEmpty()) {
            Stream.concat(Stream.of(item), groups.stream())
                    .flatMap(within -> media(within, "thumbnail"))
                    .limit(1)
                    .forEach(file -> add(pictures, file, file.attribute("url"), "image/*", item));
        }
        Map<String, Picture> byAddress = new LinkedHashMap<>();
        pictures.forEach(picture -> byAddress.putIfAbsent(picture.href(), picture));
        return byAddress.values().stream().limit(MOST).toList();
    }

    /** The largest of several files of one picture; none when they are not pictures. */
    private List<Picture> largest(List<XmlElement> files, XmlElement around) {
        List<Picture> pictures = new ArrayList<>();
        files.stream()
                .filter(FeedPictures::isPicture)
                .forEach(file ->
                        add(pictures, file, file.attribute("url"), "image/*", file.equals(around) ? file : around));
        return pictures.stream()
                .sorted((a, b) -> Integer.compare(width(b), width(a)))
                .limit(1)
                .toList();
    }

    private static int width(Picture picture) {
        return picture.width() == null ? 0 : picture.width();
    }

    private static boolean isPicture(XmlElement file) {
        String type = Objects.requireNonNullElse(file.attribute("type"), "");
        String medium = Objects.requireNonNullElse(file.attribute("medium"), "");
        String url = Objects.requireNonNullElse(file.attribute("url"), "");
        return type.startsWith("image/")
                || medium.equals("image")
                || (type.isEmpty()
                        && medium.isEmpty()
                        && url.matches("(?i)[^?#]*\\.(?:jpe?g|png|webp|gif|avif)(?:[?#].*)?"));
    }

    private void add(
            List<Picture> pictures, XmlElement file, @Nullable String url, @Nullable String type, XmlElement around) {
        String href = WebAddress.of(url, base);
        if (href == null || type == null || !type.startsWith("image/")) {
            return;
        }
        String own = file.attribute("type");
        pictures.add(new Picture(
                href,
                own != null && own.startsWith("image/") ? own : null,
                number(file.attribute("width")),
                number(file.attribute("height")),
                line(file, around, "description", "text"),
                line(file, around, "credit", "copyright")));
    }

    /** A line about the picture: the file's own, that of its group, or that of the item, which is about its only picture. */
    private @Nullable String line(XmlElement file, XmlElement around, String... names) {
        return Stream.of(file, around, item)
                .flatMap(element -> Stream.of(names).flatMap(name -> media(element, name)))
                .map(element -> EscapedBody.line(element.spacedText()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<XmlElement> media(XmlElement within, String name) {
        return within.named(name).filter(element -> element.namespace().startsWith(MEDIA));
    }

    private static @Nullable Integer number(@Nullable String pixels) {
        return pixels != null && pixels.matches("\\d{1,6}") ? Integer.valueOf(pixels) : null;
    }
}
