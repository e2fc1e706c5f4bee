package io.depeche.enrich.clean.tree;

import io.depeche.enrich.clean.tree.ElementKind.Role;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The elements that are open at one point of a page, the innermost last.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements">HTML, the stack of open elements</a>
 */
final class OpenElements {
    /** Deeper than pages are; browsers and jsoup cut the corners of deeper ones. */
    static final int DEEPEST = 100;

    private final ElementKind[] kinds = new ElementKind[DEEPEST];
    private final Element[] elements = new Element[DEEPEST];
    private int size;
    /** How many of them are paragraphs, which each block asks for. */
    private int paragraphs;

    private boolean regular = true;

    /** Whether all that was closed could be closed, and nothing is too deep. */
    boolean isRegular() {
        return regular;
    }

    int size() {
        return size;
    }

    ElementKind kind(int at) {
        return kinds[at];
    }

    Element element(int at) {
        return elements[at];
    }

    /** The innermost role; {@link Role#HTML} where nothing is open. */
    Role role() {
        return size == 0 ? Role.HTML : kinds[size - 1].role();
    }

    /** Adds a node to the innermost element. */
    void append(Node node) {
        elements[size - 1].appendChild(node);
    }

    /** Adds an element without content. */
    void appendEmpty(ElementKind kind, @Nullable Attributes attributes) {
        append(new Element(kind.tag(), null, attributes));
    }

    /** Adds an element that is open from now on. */
    void open(ElementKind kind, @Nullable Attributes attributes) {
        Element element = new Element(kind.tag(), null, attributes);
        append(element);
        push(kind, element);
    }

    void push(ElementKind kind, Element element) {
        if (size == DEEPEST) {
            regular = false;
            return;
        }
        kinds[size] = kind;
        elements[size] = element;
        size++;
        paragraphs += kind.role() == Role.PARAGRAPH ? 1 : 0;
    }

    /** Adds the attributes that an open element does not have yet. */
    boolean addAttributes(int at, @Nullable Attributes more) {
        if (more != null) {
            Attributes own = elements[at].attributes();
            more.forEach(attribute -> {
                if (!own.hasKey(attribute.getKey())) {
                    own.put(attribute);
                }
            });
        }
        return true;
    }

    /** Closes the innermost element. */
    void pop() {
        size--;
        paragraphs -= kinds[size].role() == Role.PARAGRAPH ? 1 : 0;
    }

    /** Closes an element alone: what stands in it stays open. */
    void remove(Element element) {
        int at = size - 1;
        while (at >= 0 && !elements[at].equals(element)) {
            at--;
        }
        if (at >= 0) {
            paragraphs -= kinds[at].role() == Role.PARAGRAPH ? 1 : 0;
            System.arraycopy(kinds, at + 1, kinds, at, size - at - 1);
            System.arraycopy(elements, at + 1, elements, at, size - at - 1);
            size--;
        }
    }

    /** Closes an element and all within it. A browser opens formatting elements again that are closed so. */
    void closeTo(int at) {
        for (int i = size - 1; i > at; i--) {
            regular &= !kinds[i].role().isFormatting();
        }
        closeCell(at);
    }

    /** The same for a cell of a table, of which nothing goes on in the next. */
    void closeCell(int at) {
        while (size > at) {
            pop();
        }
    }

    /** The innermost element with this name that no table hides; -1 when there is none. */
    int inScope(String name) {
        for (int i = size - 1; i >= 0; i--) {
            if (kinds[i].name().equals(name)) {
                return i;
            }
            if (kinds[i].role().isScope()) {
                return -1;
            }
        }
        return -1;
    }

    /** The innermost element of this role that neither a table nor an element of the other role hides; -1 when there is none. */
    int inScope(Role wanted, Role hiding) {
        if (wanted == Role.PARAGRAPH && paragraphs == 0) {
            return -1;
        }
        for (int i = size - 1; i >= 0; i--) {
            Role role = kinds[i].role();
            if (role == wanted) {
                return i;
            }
            if (role.isScope() || role == hiding) {
                return -1;
            }
        }
        return -1;
    }

    /** The innermost element of this role in the innermost table; -1 when there is none. */
    int inTable(Role wanted) {
        for (int i = size - 1; i >= 0; i--) {
            Role role = kinds[i].role();
            if (role == wanted) {
                return i;
            }
            if (role == Role.TABLE) {
                return -1;
            }
        }
        return -1;
    }

    /** The innermost element with this name in the innermost table, or that table; -1 when there is none. */
    int inTable(String name) {
        for (int i = size - 1; i >= 0; i--) {
            if (kinds[i].name().equals(name)) {
                return i;
            }
            if (kinds[i].role() == Role.TABLE) {
                return -1;
            }
        }
        return -1;
    }

    boolean hasNamed(String name) {
        for (int i = size - 1; i >= 0; i--) {
            if (kinds[i].name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean has(Role role) {
        for (int i = size - 1; i >= 0; i--) {
            if (kinds[i].role() == role) {
                return true;
            }
        }
        return false;
    }
}
