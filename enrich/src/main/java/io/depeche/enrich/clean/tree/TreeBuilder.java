package io.depeche.enrich.clean.tree;

import io.depeche.enrich.clean.tree.ElementKind.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a page from its tags and texts in order. Its methods return false where the standard would move,
 * repeat or guess elements: the tree is then not to be used.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tree-construction">HTML, tree construction</a>
 */
final class TreeBuilder {
    private static final ElementKind HTML = ElementKind.of("html");
    private static final ElementKind HEAD = ElementKind.of("head");
    private static final ElementKind BODY = ElementKind.of("body");

    /** Whether the page says that it follows the standard. */
    enum Mode {
        STANDARD,
        QUIRKS
    }

    /** What is open at the outside of the page. */
    private enum Phase {
        BEFORE_HTML,
        BEFORE_HEAD,
        HEAD,
        AFTER_HEAD,
        BODY,
        AFTER_BODY
    }

    private final Document document = new Document("");
    private final Element head = new Element(HEAD.tag(), null, null);
    private final OpenElements open = new OpenElements();
    private final BodyRules body;
    private final Map<String, ElementKind> unknown = new HashMap<>();
    private Phase phase = Phase.BEFORE_HTML;

    TreeBuilder(Mode mode) {
        this.body = new BodyRules(open, mode);
    }

    /** The finished tree, which has a head and a body whether the page has them or not. */
    Document document() {
        beginBody();
        return document;
    }

    boolean isRegular() {
        return open.isRegular();
    }

    /** Whether an element has begun, so that a document type says nothing any more. */
    boolean isBegun() {
        return phase != Phase.BEFORE_HTML;
    }

    /** The kind of the element whose name stands there. */
    ElementKind kind(String markup, int start, int end) {
        ElementKind known = ElementKind.of(markup, start, end);
        return known != null
                ? known
                : unknown.computeIfAbsent(
                        markup.substring(start, end).toLowerCase(Locale.ROOT), ElementKind::ofUnknown);
    }

    boolean text(String text) {
        boolean blank = isBlank(text);
        if (blank && phase == Phase.HEAD) {
            open.append(new TextNode(text));
            return true;
        }
        if (blank && phase != Phase.BODY) {
            return true;
        }
        beginBody();
        return body.text(text, blank);
    }

    /** Adds an element whose content is text or code. */
    boolean raw(ElementKind kind, @Nullable Attributes attributes, String content) {
        if (!kind.role().isOfHead() || phase == Phase.AFTER_BODY) {
            beginBody();
        }
        beginHead();
        if (phase == Phase.BODY && !body.mayHold(kind)) {
            return false;
        }
        Element element = new Element(kind.tag(), null, attributes);
        if (!content.isEmpty()) {
            element.appendChild(kind.role() == Role.CODE ? new DataNode(content) : new TextNode(content));
        }
        holder().appendChild(element);
        return true;
    }

    private Element holder() {
        return phase == Phase.AFTER_HEAD ? head : open.element(open.size() - 1);
    }

    boolean start(ElementKind kind, @Nullable Attributes attributes) {
        Role role = kind.role();
        if (phase == Phase.BEFORE_HTML) {
            begin(new Element(HTML.tag(), null, role == Role.HTML ? attributes : null));
            if (role == Role.HTML) {
                return true;
            }
        }
        if (role == Role.HTML) {
            return open.addAttributes(0, attributes);
        }
        if (role == Role.UNUSUAL) {
            return false;
        }
        if (phase == Phase.BEFORE_HEAD) {
            if (role == Role.HEAD && attributes != null) {
                head.attributes().addAll(attributes);
            }
            beginHead();
        }
        boolean ofHead = role == Role.HEAD || role == Role.METADATA;
        if (phase == Phase.HEAD && !ofHead) {
            endHead();
        }
        if (phase == Phase.AFTER_HEAD && role == Role.BODY) {
            open.open(kind, attributes);
            phase = Phase.BODY;
            return true;
        }
        boolean inHead = phase == Phase.HEAD || phase == Phase.AFTER_HEAD;
        if (inHead && ofHead) {
            return startInHead(kind, attributes);
        }
        beginBody();
        return body.start(kind, attributes);
    }

    private boolean startInHead(ElementKind kind, @Nullable Attributes attributes) {
        if (kind.role() == Role.METADATA) {
            holder().appendChild(new Element(kind.tag(), null, attributes));
        }
        return true;
    }

    boolean end(ElementKind kind) {
        return switch (phase) {
            case BEFORE_HTML, BEFORE_HEAD -> false;
            case HEAD, AFTER_HEAD -> endInHead(kind);
            case BODY, AFTER_BODY -> endInBody(kind);
        };
    }

    private boolean endInHead(ElementKind kind) {
        if (phase == Phase.HEAD && kind.role() == Role.HEAD) {
            endHead();
        }
        return switch (kind.role()) {
            case HTML, BODY, VOID -> false;
            default -> true;
        };
    }

    private boolean endInBody(ElementKind kind) {
        boolean ends = kind.role() == Role.HTML || kind.role() == Role.BODY;
        if (!ends || body.isInSelect()) {
            phase = Phase.BODY;
            return body.end(kind);
        }
        if (open.inScope(BODY.name()) >= 0) {
            phase = Phase.AFTER_BODY;
        }
        return true;
    }

    private void begin(Element html) {
        document.appendChild(html);
        open.push(HTML, html);
        phase = Phase.BEFORE_HEAD;
    }

    /** Opens the head, where no tag has. */
    private void beginHead() {
        if (phase == Phase.BEFORE_HTML) {
            begin(new Element(HTML.tag(), null, null));
        }
        if (phase == Phase.BEFORE_HEAD) {
            open.append(head);
            open.push(HEAD, head);
            phase = Phase.HEAD;
        }
    }

    private void endHead() {
        open.pop();
        phase = Phase.AFTER_HEAD;
    }

    /** Opens the body, where no tag has. */
    private void beginBody() {
        beginHead();
        if (phase == Phase.HEAD) {
            endHead();
        }
        if (phase == Phase.AFTER_HEAD) {
            open.open(BODY, null);
        }
        phase = Phase.BODY;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!StartTag.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
