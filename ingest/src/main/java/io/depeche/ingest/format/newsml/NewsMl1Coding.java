package io.depeche.ingest.format.newsml;

import io.depeche.ingest.format.found.SymbolTypes;
import io.depeche.ingest.format.xml.XmlElement;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Coding;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subjects, genres and instruments that a NewsItem of NewsML 1 codes. */
final class NewsMl1Coding {
    private static final Set<String> SUBJECTS = Set.of("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier");

    private NewsMl1Coding() {}

    static Coding of(XmlElement item, NewsMl1Component component) {
        Stream<Subject> coded = item.allBelow("SubjectCode").stream()
                .flatMap(XmlElement::elements)
                .filter(e -> SUBJECTS.contains(e.name()) && e.attribute("FormalName") != null)
                .map(e -> new Subject(
                        Objects.requireNonNullElse(e.attribute("Scheme"), "subj") + ":" + e.attribute("FormalName"),
                        null));
        Stream<Subject> keywords = component
                .nearest(e -> {
                    List<Subject> lines = e.named("NewsLines")
                            .flatMap(newsLines -> newsLines.named("KeywordLine"))
                            .map(XmlElement::text)
                            .filter(text -> !text.isEmpty())
                            .map(text -> new Subject(null, text))
                            .toList();
                    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
                })
                .stream()
                .flatMap(List::stream);
        List<String> genres = item.allBelow("Genre").stream()
                .map(genre -> genre.attribute("FormalName"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Coding(
                Stream.concat(coded, keywords).distinct().toList(),
                item.all().flatMap(NewsMl1Coding::symbols).distinct().toList(),
                genres);
    }

    /** The codes among the properties of {@code parent}, with the exchange from a sibling property. */
    private static Stream<CodedSymbol> symbols(XmlElement parent) {
        String exchange = parent.named("Property")
                .filter(property -> name(property).endsWith("exchange"))
                .map(property -> property.attribute("Value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return parent.named("Property").flatMap(property -> symbol(property, exchange));
    }

    private static Stream<CodedSymbol> symbol(XmlElement property, @Nullable String exchange) {
        String name = name(property);
        String value = property.attribute("Value");
        boolean isCode = name.endsWith("ticker")
                || name.endsWith("tickersymbol")
                || name.endsWith("isin")
                || name.equals("ric")
                || name.equals("symbol");
        if (value == null || !isCode) {
            return Stream.empty();
        }
        int colon = value.lastIndexOf(':');
        String code = value.substring(colon + 1).strip();
        String market = colon < 0 ? exchange : value.substring(0, colon).strip();
        return code.isEmpty() ? Stream.empty() : Stream.of(new CodedSymbol(SymbolTypes.of(name), code, market, null));
    }

    private static String name(XmlElement property) {
        return Objects.requireNonNullElse(property.attribute("FormalName"), "")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
