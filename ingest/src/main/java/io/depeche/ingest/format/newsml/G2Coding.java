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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subjects, genres and instruments that a newsItem codes. */
final class G2Coding {
    /** The scheme alias of Reuters instrument codes. */
    private static final String RIC = "R:";

    private static final String ISIN = "ISIN:";

    private G2Coding() {}

    static Coding of(XmlElement item, XmlElement contentMeta) {
        List<Subject> subjects = contentMeta
                .children("subject")
                .map(subject -> new Subject(G2Item.code(subject), subject.childText("name")))
                .filter(subject -> subject.code() != null || subject.name() != null)
                .distinct()
                .toList();
        List<String> genres = contentMeta
                .children("genre")
                .map(G2Item::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Coding(subjects, symbols(item, contentMeta), genres);
    }

    private static List<CodedSymbol> symbols(XmlElement item, XmlElement contentMeta) {
        Stream<CodedSymbol> coded = Stream.concat(contentMeta.children("subject"), item.children("assert"))
                .flatMap(G2Coding::instruments);
        return Stream.concat(coded, contentMeta.children("keyword").flatMap(G2Coding::tickerKeyword))
                .distinct()
                .toList();
    }

    /** The instruments of a subject or assertion: its own code, and those in its organisation details. */
    private static Stream<CodedSymbol> instruments(XmlElement concept) {
        String name = concept.childText("name");
        Stream<XmlElement> related = concept.all().filter(e -> e.name().equals("related"));
        Stream<CodedSymbol> own = Stream.concat(Stream.of(concept), related).flatMap(e -> ownCode(e, name));
        Stream<CodedSymbol> detailed = concept.all()
                .filter(e -> e.name().equals("hasInstrument") && e.namespace().equals(concept.namespace()))
                .flatMap(instrument -> hasInstrument(instrument, name));
        return Stream.concat(own, detailed);
    }

    private static Stream<CodedSymbol> ownCode(XmlElement concept, @Nullable String name) {
        String code = Objects.requireNonNullElse(concept.attribute("qcode"), "");
        if (code.startsWith(RIC) && code.length() > RIC.length()) {
            return Stream.of(new CodedSymbol("RIC", code.substring(RIC.length()), null, name));
        }
        if (code.toUpperCase(Locale.ROOT).startsWith(ISIN) && code.length() > ISIN.length()) {
            return Stream.of(new CodedSymbol("ISIN", code.substring(ISIN.length()), null, name));
        }
        return Stream.empty();
    }

    private static Stream<CodedSymbol> hasInstrument(XmlElement instrument, @Nullable String name) {
        String symbol = instrument.attribute("symbol");
        if (symbol == null) {
            return Stream.empty();
        }
        String exchange =
                Optional.ofNullable(instrument.attribute("market")).orElse(instrument.attribute("marketlabel"));
        return Stream.of(new CodedSymbol(SymbolTypes.of(instrument.attribute("type")), symbol, exchange, name));
    }

    /** Press-release services write {@code NYSE:ACME} in a keyword whose role is some kind of ticker. */
    private static Stream<CodedSymbol> tickerKeyword(XmlElement keyword) {
        String role = Objects.requireNonNullElse(keyword.attribute("role"), "").toLowerCase(Locale.ROOT);
        String text = keyword.text();
        int colon = text.lastIndexOf(':');
        if (!role.endsWith(":ticker") || text.substring(colon + 1).isBlank()) {
            return Stream.empty();
        }
        String exchange = colon < 0 ? null : text.substring(0, colon).strip();
        return Stream.of(new CodedSymbol("TICKER", text.substring(colon + 1).strip(), exchange, null));
    }
}
