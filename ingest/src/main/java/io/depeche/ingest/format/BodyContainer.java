package io.depeche.ingest.format;

import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The article inside an HTML body, where the provider marks it with a class.
 *
 * @param body the marked elements alone
 * @param left how many characters of text stand outside of them
 */
public record BodyContainer(Body body, int left) {
    /**
     * Finds the elements of {@code body} that have {@code token} among their classes.
     *
     * @return empty when the body is not HTML or has no such element
     */
    public static Optional<BodyContainer> of(Body body, String token) {
        if (body.kind() != Kind.HTML) {
            return Optional.empty();
        }
        Document document = Jsoup.parseBodyFragment(body.value());
        document.outputSettings().prettyPrint(false);
        Elements marked = new Elements(document.body().getElementsByClass(token).stream()
                .filter(element -> outermost(element, token))
                .toList());
        if (!marked.hasText()) {
            return Optional.empty();
        }
        int left = document.body().text().length() - marked.text().length();
        return Optional.of(new BodyContainer(new Body(Kind.HTML, marked.outerHtml()), Math.max(0, left)));
    }

    private static boolean outermost(Element element, String token) {
        return element.parents().stream().noneMatch(parent -> parent.hasClass(token));
    }
}
