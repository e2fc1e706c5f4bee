package io.depeche.enrich.ticker;

import io.depeche.enrich.reference.LegalForms;
import io.depeche.enrich.ticker.Evidence.OfAgency;
import io.depeche.enrich.ticker.code.Code;
import io.depeche.enrich.ticker.code.CodeFinder;
import io.depeche.enrich.ticker.resolve.Inferred;
import io.depeche.enrich.ticker.resolve.Resolved;
import io.depeche.enrich.ticker.resolve.Resolver;
import io.depeche.model.WireItem.CodedSymbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the symbols that the agency coded. */
record AgencySymbols(CodeFinder codes, Resolver resolver, LegalForms legalForms) {

    FoundInstruments read(List<CodedSymbol> symbols, @Nullable LocalDate day) {
        return FoundInstruments.NONE.with(symbols.stream().map(symbol -> evidence(symbol, day)));
    }

    private Evidence evidence(CodedSymbol symbol, @Nullable LocalDate day) {
        Code code = codes.parse(symbol, day);
        Optional<String> name = Optional.ofNullable(symbol.name());
        Resolved resolved = resolver.infer(code, name.map(legalForms::strip), day)
                .map(Inferred::resolved)
                .orElseGet(() -> resolver.resolve(code, day));
        return new OfAgency(resolved, code, name);
    }
}
