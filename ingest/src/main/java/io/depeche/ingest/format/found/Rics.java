package io.depeche.ingest.format.found;

import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Coding;
import io.depeche.model.WireItem.Subject;
import java.util.List;

/** Finds the instruments among subject codes of Reuters and LSEG: those of the scheme {@code R}. */
public final class Rics {
    private static final String SCHEME = "R:";

    private Rics() {}

    /** All of {@code subjects}, with the instruments among them also as symbols. */
    public static Coding coding(List<Subject> subjects) {
        List<CodedSymbol> symbols = subjects.stream()
                .filter(subject -> subject.code() != null
                        && subject.code().startsWith(SCHEME)
                        && subject.code().length() > SCHEME.length())
                .map(subject -> new CodedSymbol(
                        "RIC", String.valueOf(subject.code()).substring(SCHEME.length()), null, subject.name()))
                .distinct()
                .toList();
        return new Coding(subjects.stream().distinct().toList(), symbols, List.of());
    }
}
