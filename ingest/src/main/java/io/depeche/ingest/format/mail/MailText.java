package io.depeche.ingest.format.mail;

import io.depeche.ingest.charset.Decoded;
import io.depeche.ingest.charset.TextDecoder;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.Escapes;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail as a mail program shows it: parts beside each other in their order, of alternatives the best, and
 * files by their names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046, 5.1: multipart media types</a>
 */
final class MailText {
    /** HTML with fewer words than this share of the plain text is a note that there is a text. */
    private static final int FEW = 5;

    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile(
            "\\s*<(?:!doctype html|html|head|body|div|table|p|h[1-6]|style|meta|span|br|font|center)[\\s>/]",
            Pattern.CASE_INSENSITIVE);

    /** A tag that nobody writes about in a mail without a word on markup. */
    private static final Pattern BREAK_OF_HTML =
            Pattern.compile("<br ?/?>|</(?:p|div|h[1-6])>", Pattern.CASE_INSENSITIVE);

    /** The elements that a mail program does not show. */
    private static final List<String> UNSEEN = List.of("style", "script", "template");

    private final List<Remark> remarks = new ArrayList<>();
    private @Nullable String problem;

    /** A text to show. */
    private record Shown(boolean isHtml, String text) {
        int words() {
            String plain = isHtml ? Jsoup.parse(text).text() : text;
            return plain.isBlank() ? 0 : plain.strip().split("\\s+", -1).length;
        }

        String html() {
            return isHtml ? text : PlainText.html(text);
        }
    }

    private MailText() {}

    /**
     * What a mail shows.
     *
     * @param body null when it shows no text
     * @param remarks repairs, and files that were left out
     * @param problem why its text cannot be read; null when it can
     */
    record Reading(
            @Nullable Body body,
            List<Remark> remarks,
            @Nullable String problem) {}

    static Reading of(MailPart mail) {
        MailText text = new MailText();
        List<Shown> shown = text.shown(mail, mail.parts().isEmpty());
        if (shown.isEmpty()) {
            shown = text.files(mail);
        }
        return new Reading(body(shown), text.remarks.stream().distinct().toList(), text.problem);
    }

    private static @Nullable Body body(List<Shown> shown) {
        if (shown.isEmpty()) {
            return null;
        }
        if (shown.stream().noneMatch(Shown::isHtml)) {
            return new Body(
                    Body.Kind.TEXT,
                    String.join(
                            "\n\n",
                            shown.stream().map(one -> one.text().strip()).toList()));
        }
        return EscapedBody.of(String.join("\n", shown.stream().map(Shown::html).toList()), "text/html");
    }

    /**
     * The texts that a part shows.
     *
     * @param alone whether it is all there is, so that even a file is the text
     */
    private List<Shown> shown(MailPart part, boolean alone) {
        if (part.parts().isEmpty()) {
            return part.isText() && (alone || !part.isAttachment()) ? text(part) : file(part);
        }
        return switch (part.type()) {
            case "multipart/alternative" -> best(part.parts());
            case "multipart/related" -> all(List.of(root(part)));
            default -> all(part.parts());
        };
    }

    private List<Shown> all(List<MailPart> parts) {
        return parts.stream().flatMap(part -> shown(part, false).stream()).toList();
    }

    /** The last alternative is the richest; a poorer one is better if it says much more. */
    private List<Shown> best(List<MailPart> alternatives) {
        List<Shown> best = List.of();
        int most = 0;
        for (MailPart alternative : alternatives) {
            List<Shown> shown = shown(alternative, false);
            int words = shown.stream().mapToInt(Shown::words).sum();
            if (words > 0 && words * FEW >= most) {
                best = shown;
                most = Math.max(most, words);
            }
        }
        return best;
    }

    /** The part that the others belong to, by its id or else the first one with text. */
    private static MailPart root(MailPart related) {
        Optional<String> start = related.parameter("content-type", "start");
        return related.parts().stream()
                .filter(part -> start.isPresent() && part.field("content-id").equals(start))
                .findFirst()
                .or(() -> related.parts().stream()
                        .filter(part -> part.isText() || !part.parts().isEmpty())
                        .findFirst())
                .orElse(related.parts().get(0));
    }

    private List<Shown> file(MailPart part) {
        part.fileName().ifPresent(name -> remark(HeaderText.of(name, Optional.of("utf-8")), part.type()));
        return List.of();
    }

    private void remark(String name, String type) {
        remarks.add(new Remark("FMT-ATTACHMENT", "the file '" + name + "' (" + type + ") came with the mail"));
    }

    /** The texts among the files: what there is to read when nothing else is. */
    private List<Shown> files(MailPart part) {
        if (part.parts().isEmpty()) {
            return part.isText() ? text(part) : List.of();
        }
        return part.parts().stream()
                .flatMap(one -> files(one).stream())
                .limit(1)
                .toList();
    }

    private List<Shown> text(MailPart part) {
        Decoded decoded = TextDecoder.decode(part.content().getBytes(StandardCharsets.ISO_8859_1), part.charset());
        if (decoded.text().isBlank()) {
            return List.of();
        }
        remarks.addAll(decoded.remarks());
        if (decoded.unreadable()) {
            problem = decoded.unreadableBecause();
        }
        String text = decoded.text();
        if (part.type().equals("text/html") || looksLikeHtml(text)) {
            return saysNothing(text) ? List.of() : List.of(new Shown(true, text));
        }
        InlineFiles files = InlineFiles.in(PlainText.of(text, part));
        files.names().forEach(name -> remark(name, "in the text"));
        return files.text().isBlank() ? List.of() : List.of(new Shown(false, files.text()));
    }

    private static boolean saysNothing(String html) {
        String rest = html.substring(unseen(html));
        // words behind all of these are seen; only without any the tree must tell
        return !Escapes.hasWords(rest) && Jsoup.parse(html).text().isBlank();
    }

    private static int unseen(String html) {
        int end = Math.max(0, html.lastIndexOf("-->"));
        for (int at = html.indexOf("</"); at >= 0; at = html.indexOf("</", at + 2)) {
            int name = at + 2;
            if (UNSEEN.stream().anyMatch(tag -> html.regionMatches(true, name, tag, 0, tag.length()))) {
                end = Math.max(end, at);
            }
        }
        return end;
    }

    private static boolean looksLikeHtml(String text) {
        return text.indexOf('<') >= 0
                && (LOOKS_LIKE_HTML.matcher(text).lookingAt()
                        || BREAK_OF_HTML.matcher(text).results().limit(2).count() == 2);
    }
}
