package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines around the body of a newsItem. */
final class G2Lines {
    private static final Comparator<XmlElement> MAIN_FIRST =
            Comparator.<XmlElement>comparingInt(G2Lines::roleOrder).thenComparingInt(G2Lines::rank);

    private G2Lines() {}

    static WireItem.NewsLines of(XmlElement itemMeta, XmlElement contentMeta, G2Content content) {
        List<String> headlines = texts(contentMeta, "headline");
        if (headlines.isEmpty()) {
            headlines = texts(itemMeta, "title");
        }
        if (headlines.isEmpty() && content.headline() != null) {
            headlines = List.of(content.headline());
        }
        String byline = contentMeta.child("by").map(XmlElement::spacedText).orElse("");
        return new WireItem.NewsLines(
                headlines,
                contentMeta.childText("slugline"),
                byline.isEmpty() ? content.byline() : byline,
                contentMeta.childText("dateline"),
                contentMeta.child("located").map(G2Lines::located).orElse(null),
                edNote(itemMeta));
    }

    private static List<String> texts(XmlElement parent, String name) {
        return parent.children(name)
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
