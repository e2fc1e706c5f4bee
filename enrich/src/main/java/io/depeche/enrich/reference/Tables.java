package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Reference.CodeRow;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.reference.Reference.NameOf;
import io.depeche.enrich.reference.row.Timeline;
import java.util.List;
import java.util.Optional;

/** The merged rows of all imports, as a {@link Reference} looks them up. */
sealed interface Tables permits MergedTables, CompiledTables {
    /** All instruments. */
    List<Instrument> instruments();

    /**
     * The instruments that a code meant through time.
     *
     * @param key a scheme and a canonical code
     */
    Optional<Timeline<CodeRow>> code(String key);

    /** The instruments that ever had this ISIN. */
    List<Instrument> isin(String isin);

    /** The instruments of the issuer with this LEI. */
    List<Instrument> issuer(String lei);

    /**
     * The listings with a ticker.
     *
     * @param key as tickers are compared
     */
    List<Listed> ticker(String key);

    /** The legal name behind an LEI. */
    Optional<String> entity(String lei);

    /** The index of names. */
    NameIndex names();

    /** The names behind the targets of the index, in their order. */
    List<NameOf> targets();
}
