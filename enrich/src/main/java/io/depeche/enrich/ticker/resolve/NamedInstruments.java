package io.depeche.enrich.ticker.resolve;

import io.depeche.enrich.reference.CompanyNames;
import io.depeche.enrich.reference.Instrument;
import io.depeche.enrich.reference.Reference;
import io.depeche.enrich.reference.Reference.NameOf;
import java.util.stream.Stream;

/** What the name before a code says of the instrument. */
record NamedInstruments(Reference reference) {

    /** Whether an instrument has this name, or once had one like it. */
    boolean isCalled(Instrument instrument, String name) {
        CompanyNames names = reference.companyNames();
        return meant(name).anyMatch(instrument::equals)
                || instrument.issues().rows().stream().anyMatch(issue -> names.resemble(name, issue.name()));
    }

    /** The instruments that have exactly this name. */
    Stream<Instrument> meant(String name) {
        return reference.nameAtEnd(name).filter(known -> known.start() == 0).stream()
                .flatMap(known -> known.meanings().stream())
                .map(NameOf::instrument)
                .distinct();
    }
}
