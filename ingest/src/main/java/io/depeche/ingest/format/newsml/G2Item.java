package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One newsItem of NewsML-G2 and the blocks that hold its fields. */
final class G2Item {
    private static final XmlElement NOTHING =
            new XmlElement(NewsMlG2Reader.NAMESPACE, "nothing", java.util.Map.of(), List.of());

    private final XmlElement item;
    private final XmlElement itemMeta;
    private final XmlElement contentMeta;

    G2Item(XmlElement item) {
        this.item = item;
        this.itemMeta = item.child("itemMeta").orElse(NOTHING);
        this.contentMeta = item.child("contentMeta").orElse(NOTHING);
    }

    FoundItem read() {
        G2Content content = G2Content.of(item.child("contentSet").orElse(NOTHING));
        return new FoundItem(
                claim(),
                marks(),
                new FoundItem.Dates(
                        itemMeta.childText("versionCreated"),
                        itemMeta.childText("firstCreated"),
                        itemMeta.childText("embargoed"),
                        itemMeta.children("edNote").map(XmlElement::spacedText).toList()),
                G2Lines.of(itemMeta, contentMeta, content, language(content)),
                G2Coding.of(item, contentMeta),
                rights(),
                language(content),
                content.body(),
                List.of());
    }

    private FoundItem.Claim claim() {
        List<String> providers = itemMeta.child("provider")
                .map(provider -> Stream.concat(
                                Stream.of("qcode", "literal", "uri").map(provider::attribute),
                                Stream.of(provider.childText("name")))
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
        return new FoundItem.Claim(item.attribute("guid"), item.attribute("version"), providers);
    }

    private FoundItem.Marks marks() {
        String pubStatus = itemMeta.child("pubStatus").map(G2Item::code).orElse(null);
        List<String> signals = itemMeta.children("signal")
                .map(G2Item::code)
                .filter(Objects::nonNull)
                .toList();
        return new FoundItem.Marks(pubStatus, signals, contentMeta.childText("urgency"));
    }

    private WireItem.Rights rights() {
        Optional<XmlElement> rights = item.child("rightsInfo");
        return rights.map(info ->
                        new WireItem.Rights(inLanguage(info, "copyrightNotice"), inLanguage(info, "usageTerms")))
                .orElse(WireItem.Rights.NONE);
    }

    /** The text of the child in the item's language, else of the first one. */
    private @Nullable String inLanguage(XmlElement info, String child) {
        String own = item.attribute("xml:lang");
        return info.children(child)
                .filter(notice -> own != null && own.equals(notice.attribute("xml:lang")))
                .map(XmlElement::spacedText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(info.childText(child));
    }

    private @Nullable String language(G2Content content) {
        return contentMeta
                .children("language")
                .map(language -> language.attribute("tag"))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(content.language()))
                .orElse(item.attribute("xml:lang"));
    }

    /** A property's value: a qcode, else a URI, else a literal. */
    static @Nullable String code(XmlElement property) {
        return Stream.of("qcode", "uri", "literal")
                .map(property::attribute)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
