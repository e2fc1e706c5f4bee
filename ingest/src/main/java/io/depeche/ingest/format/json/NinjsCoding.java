package io.depeche.ingest.format.json;

import static io.depeche.ingest.format.json.JsonFields.objects;
import static io.depeche.ingest.format.json.JsonFields.text;
import static io.depeche.ingest.format.json.JsonFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.ingest.format.found.SymbolTypes;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Coding;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subjects, genres and instruments that a ninjs object codes. */
final class NinjsCoding {
    private NinjsCoding() {}

    static Coding of(JsonNode item) {
        List<Subject> subjects = Stream.of("subject", "subjects")
                .flatMap(key -> objects(item, key).stream())
                .flatMap(NinjsCoding::subjects)
                .distinct()
                .toList();
        List<CodedSymbol> symbols = Stream.of("organisation", "organisations", "company", "companies")
                .flatMap(key -> objects(item, key).stream())
                .flatMap(NinjsCoding::symbols)
                .distinct()
                .toList();
        return new Coding(subjects, symbols, texts(item, "genre", "genres"));
    }

    /** A subject; several where one dialect puts an array of codes into one object. */
    private static Stream<Subject> subjects(JsonNode subject) {
        if (subject.path("code").isArray()) {
            return texts(subject, "code").stream().map(code -> new Subject(code, null));
        }
        String name = text(subject, "name");
        String code = code(subject);
        return code == null && name == null ? Stream.empty() : Stream.of(new Subject(code, name));
    }

    private static @Nullable String code(JsonNode subject) {
        String code = text(subject, "code", "qcode", "literal");
        String scheme = text(subject, "scheme");
        if (code == null || scheme == null) {
            return text(subject, "uri") == null ? code : text(subject, "uri");
        }
        boolean closed = scheme.endsWith("/") || scheme.endsWith("#") || scheme.endsWith(":");
        return scheme + (closed ? "" : ":") + code;
    }

    private static Stream<CodedSymbol> symbols(JsonNode organisation) {
        String name = text(organisation, "name");
        return objects(organisation, "symbols").stream().flatMap(symbol -> symbol(symbol, name));
    }

    private static Stream<CodedSymbol> symbol(JsonNode symbol, @Nullable String name) {
        String code = text(symbol, "symbol", "ticker");
        String type = text(symbol, "symbolType", "symboltype");
        return code == null
                ? Stream.empty()
                : Stream.of(new CodedSymbol(SymbolTypes.of(type), code, text(symbol, "exchange"), name));
    }
}
