package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Reference.CodeRow;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.reference.Reference.NameOf;
import io.depeche.enrich.reference.row.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables that were merged from rows in this process. */
record MergedTables(
        List<Instrument> instruments,
        Map<String, Timeline<CodeRow>> codes,
        Map<String, List<Instrument>> isins,
        Map<String, List<Instrument>> issuers,
        Map<String, List<Listed>> tickers,
        Map<String, String> entities,
        NameIndex names,
        List<NameOf> targets)
        implements Tables {

    static MergedTables of(ReferenceBuilder builder) {
        return new MergedTables(
                builder.instruments(),
                builder.codes(),
                builder.isins(),
                builder.issuers(),
                builder.tickers(),
                builder.entities(),
                NameIndex.of(builder.names().entries(), builder.words()),
                List.copyOf(builder.names().targets()));
    }

    @Override
    public Optional<Timeline<CodeRow>> code(String key) {
        return Optional.ofNullable(codes.get(key));
    }

    @Override
    public List<Instrument> isin(String isin) {
        return isins.getOrDefault(isin, List.of());
    }

    @Override
    public List<Instrument> issuer(String lei) {
        return issuers.getOrDefault(lei, List.of());
    }

    @Override
    public List<Listed> ticker(String key) {
        return tickers.getOrDefault(key, List.of());
    }

    @Override
    public Optional<String> entity(String lei) {
        return Optional.ofNullable(entities.get(lei));
    }
}
