package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines around the body of a newsItem. */
final class G2Lines {
    private static final Comparator<XmlElement> MAIN_FIRST =
            Comparator.<XmlElement>comparingInt(G2Lines::roleOrder).thenComparingInt(G2Lines::rank);

    private G2Lines() {}

    static WireItem.NewsLines of(
            XmlElement itemMeta, XmlElement contentMeta, G2Content content, @Nullable String language) {
        List<String> headlines = texts(contentMeta, "headline", language);
        if (headlines.isEmpty()) {
            headlines = texts(itemMeta, "title", language);
        }
        if (headlines.isEmpty() && content.headline() != null) {
            headlines = List.of(content.headline());
        }
        String byline = inLanguage(contentMeta, "by", language)
                .map(XmlElement::spacedText)
                .filter(by -> !by.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return new WireItem.NewsLines(
                headlines,
                contentMeta.childText("slugline"),
                byline.isEmpty() ? content.byline() : byline,
                contentMeta.childText("dateline"),
                contentMeta.child("located").map(G2Lines::located).orElse(null),
                edNote(itemMeta));
    }

    /** The children that are in the item's language or in none, or all if there are none of these. */
    private static Stream<XmlElement> inLanguage(XmlElement parent, String name, @Nullable String language) {
        List<XmlElement> all = parent.children(name).toList();
        List<XmlElement> own = all.stream()
                .filter(element -> primary(element.attribute("xml:lang")).isEmpty()
                        || primary(element.attribute("xml:lang")).equals(primary(language)))
                .toList();
        return own.isEmpty() ? all.stream() : own.stream();
    }

    private static String primary(@Nullable String language) {
        return language == null ? "" : language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }

    private static List<String> texts(XmlElement parent, String name, @Nullable String language) {
        return inLanguage(parent, name, language)
                .sorted(MAIN_FIRST)
                .map(headline -> EscapedBody.line(headline.lineText()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The order of headlines: those without a role or with a main role go before sub-headlines and short forms. */
    private static int roleOrder(XmlElement headline) {
        String role = headline.attribute("role");
        return role == null || role.toLowerCase(Locale.ROOT).contains("main") ? 0 : 1;
    }

    private static int rank(XmlElement headline) {
        String rank = headline.attribute("rank");
        return rank != null && rank.matches("\\d{1,6}") ? Integer.parseInt(rank) : Integer.MAX_VALUE;
    }

    private static @Nullable String located(XmlElement located) {
        String name = located.childText("name");
        return name == null ? located.attribute("literal") : name;
    }

    private static @Nullable String edNote(XmlElement itemMeta) {
        String notes = itemMeta.children("edNote")
                .filter(G2Lines::mayBePassedOn)
                .map(XmlElement::spacedText)
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    /** Whether a note may be published: notes under a constraint and structured notepads hold private names and numbers. */
    private static boolean mayBePassedOn(XmlElement note) {
        String role = Objects.requireNonNullElse(note.attribute("role"), "").toLowerCase(Locale.ROOT);
        return note.attribute("pubconstraint") == null
                && !role.contains("private")
                && !role.contains("contact")
                && note.elements().findAny().isEmpty();
    }
}
