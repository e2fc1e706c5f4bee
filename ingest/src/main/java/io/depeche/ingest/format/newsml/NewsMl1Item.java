package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.format.found.VersionedUrn;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import io.depeche.model.WireItem.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One NewsItem of NewsML 1: an article, or one in each of several languages. */
final class NewsMl1Item {
    private static final XmlElement NOTHING = new XmlElement("", "nothing", Map.of(), List.of());

    private final XmlElement item;
    private final XmlElement identifier;
    private final XmlElement management;
    private final List<String> senders;

    NewsMl1Item(XmlElement item, List<String> senders) {
        this.item = item;
        this.identifier = item.below("NewsIdentifier").orElse(NOTHING);
        this.management = item.below("NewsManagement").orElse(NOTHING);
        this.senders = senders;
    }

    List<Found> read() {
        List<NewsMl1Component> roots = item.named("NewsComponent")
                .map(root -> NewsMl1Component.root(root, item.attribute("xml:lang")))
                .toList();
        if (roots.isEmpty() && !isCanceled()) {
            String kind = item.named("TopicSet").findAny().isPresent()
                    ? "a set of topics"
                    : item.named("Update").findAny().isPresent() ? "changes to an earlier revision" : "no content";
            return List.of(Found.notNews("the NewsItem " + identifier.namedText("NewsItemId") + " holds " + kind
                    + ", which is not an article"));
        }
        boolean onlyRefers = item.below("NewsItemRef").isPresent()
                && item.below("ContentItem").isEmpty();
        if (onlyRefers && !isCanceled()) {
            return List.of(Found.notNews("the NewsItem " + identifier.namedText("NewsItemId")
                    + " lists other items, which come by themselves"));
        }
        NewsMl1Component first = roots.isEmpty() ? NewsMl1Component.root(NOTHING, null) : roots.get(0);
        List<NewsMl1Text> texts =
                roots.stream().flatMap(root -> root.texts().stream()).toList();
        List<List<NewsMl1Text>> translations = translations(texts);
        return translations.size() < 2
                ? List.of(article(first, texts, !translations.isEmpty()))
                : translations.stream()
                        .<Found>map(one -> article(first, one, true))
                        .toList();
    }

    /** The texts by language if each language has an article with its own headline; else all in one list, or none. */
    private List<List<NewsMl1Text>> translations(List<NewsMl1Text> texts) {
        Map<String, List<NewsMl1Text>> byLanguage = new LinkedHashMap<>();
        for (NewsMl1Text text : texts) {
            byLanguage
                    .computeIfAbsent(primary(text.component().language()), language -> new ArrayList<>())
                    .add(text);
        }
        List<List<NewsMl1Text>> articles = byLanguage.values().stream()
                .filter(ones -> ones.stream().anyMatch(NewsMl1Text::mayBeBody))
                .toList();
        long headlines = articles.stream()
                .map(ones -> Objects.requireNonNull(NewsMl1Text.best(ones)).component())
                .map(component -> new NewsMl1Lines(component, item).line("HeadLine"))
                .distinct()
                .count();
        return articles.size() > 1 && headlines < articles.size() ? List.of() : articles;
    }

    private boolean isCanceled() {
        return Objects.requireNonNullElse(formalName(management, "Status"), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("cancel");
    }

    /**
     * One article.
     *
     * @param own whether to use the language of its text; else that of the item
     */
    private FoundItem article(NewsMl1Component main, List<NewsMl1Text> texts, boolean own) {
        NewsMl1Text chosen = NewsMl1Text.best(texts);
        NewsMl1Component component = chosen == null ? main : chosen.component();
        String language = FirstOf.of(own ? component.language() : main.language(), main.firstLanguage());
        boolean isMain = primary(language).equals(primary(FirstOf.of(main.language(), language)));
        Body body = chosen == null ? null : chosen.body(texts);
        NewsMl1Lines lines = new NewsMl1Lines(component, item);
        return new FoundItem(
                claim(component, isMain ? "" : ":" + primary(language)),
                new FoundItem.Marks(
                        formalName(management, "Status"),
                        management
                                .named("Instruction")
                                .map(instruction -> instruction.attribute("FormalName"))
                                .filter(Objects::nonNull)
                                .map(instruction -> "instruction:" + instruction)
                                .toList(),
                        formalName(management, "Urgency")),
                new FoundItem.Dates(
                        management.namedText("ThisRevisionCreated"),
                        management.namedText("FirstCreated"),
                        embargo(),
                        notes()),
                lines.read(isMain, chosen == null ? null : chosen.headline()),
                NewsMl1Coding.of(item, component),
                new WireItem.Rights(lines.line("CopyrightLine"), FirstOf.of(lines.line("RightsLine"), usage())),
                language,
                body,
                others(chosen, texts));
    }

    /** A remark on texts that could be articles, but share the headline of a longer one. */
    private static List<Remark> others(@Nullable NewsMl1Text chosen, List<NewsMl1Text> texts) {
        long others = texts.stream()
                .filter(text -> !text.equals(chosen) && text.mayBeBody())
                .count();
        return others == 0
                ? List.of()
                : List.of(new Remark(
                        "SCH-OTHER-TEXTS",
                        "the item holds " + others + " more texts under its headline; only the longest was read: see"
                                + " the raw item for the others"));
    }

    private FoundItem.Claim claim(NewsMl1Component component, String suffix) {
        String itemId = identifier.namedText("NewsItemId");
        String provider = identifier.namedText("ProviderId");
        String date = identifier.namedText("DateId");
        String version = identifier.namedText("RevisionId");
        String published = identifier.namedText("PublicIdentifier");
        String urn = provider == null || date == null || itemId == null
                ? itemId
                : "urn:newsml:" + provider + ":" + date + ":" + itemId;
        String stable = published != null && itemId != null && published.contains(itemId)
                ? withoutRevision(published)
                : FirstOf.of(itemId, published);
        Map<String, String> others = new HashMap<>();
        if (itemId != null) {
            others.put("NewsItemId", itemId + suffix);
        }
        return new FoundItem.Claim(
                FirstOf.of(published, urn),
                version,
                providers(component, provider),
                stable == null ? null : stable + suffix,
                others);
    }

    /** The public identifier without its end, the revision and the update type: {@code …:4711:3U}. */
    private String withoutRevision(String published) {
        String revision = Objects.requireNonNullElse(identifier.namedText("RevisionId"), "");
        String update = identifier
                .named("RevisionId")
                .map(id -> Objects.requireNonNullElse(id.attribute("Update"), ""))
                .findFirst()
                .orElse("");
        for (String end : List.of(":" + revision + update, ":" + revision)) {
            if (!revision.isEmpty() && published.endsWith(end)) {
                return published.substring(0, published.length() - end.length());
            }
        }
        return Objects.requireNonNull(VersionedUrn.stable(published));
    }

    private List<String> providers(NewsMl1Component component, @Nullable String providerId) {
        String party = component
                .nearest(c -> c.named("AdministrativeMetadata")
                        .flatMap(admin -> admin.named("Provider"))
                        .flatMap(provider -> provider.allBelow("Party").stream())
                        .map(p -> p.attribute("FormalName"))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
        return Stream.concat(
                        Stream.of(FirstOf.of(providerId)),
                        Stream.concat(senders.stream(), Stream.of(FirstOf.of(party))))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** When the status changes to usable; null when it does not, and something that is not a time where that is left open. */
    private @Nullable String embargo() {
        return management
                .named("StatusWillChange")
                .filter(change -> Objects.requireNonNullElse(formalName(change, "FutureStatus"), "usable")
                        .equalsIgnoreCase("usable"))
                .map(change -> Objects.requireNonNullElse(change.namedText("DateAndTime"), "open"))
                .findFirst()
                .orElse(null);
    }

    private List<String> notes() {
        Stream<String> instructions = management
                .named("Instruction")
                .flatMap(instruction -> Stream.of(
                        Objects.requireNonNullElse(instruction.attribute("FormalName"), ""), instruction.spacedText()));
        Stream<String> comments = item.allBelow("Comment").stream().map(XmlElement::spacedText);
        return Stream.concat(instructions, comments)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private @Nullable String usage() {
        return item.below("UsageRights").map(XmlElement::spacedText).orElse(null);
    }

    private static @Nullable String formalName(XmlElement parent, String child) {
        return parent.named(child)
                .map(element -> FirstOf.of(element.attribute("FormalName"), element.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String primary(@Nullable String language) {
        return language == null ? "" : language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    }
}
