package io.depeche.ingest.format.xml;

import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Body.Kind;

/** The body in an element: child elements, or text that may be escaped markup. */
public final class XmlBody {
    private XmlBody() {}

    public static Body of(XmlElement element) {
        return element.elements().findAny().isPresent()
                ? new Body(Kind.HTML, Markup.inner(element))
                : EscapedBody.of(element.ownText(), element.attribute("type"));
    }
}
