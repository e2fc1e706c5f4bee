package io.depeche.enrich.reference;

import io.depeche.enrich.name.AliasUse;
import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Reference.CodeRow;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers from imports what the maps of a {@link Reference} hold. */
final class ReferenceBuilder {
    private final Map<String, Instrument> byGroup;
    private final List<Instrument> distinct;
    private final Map<String, List<CodeRow>> codeRows = new HashMap<>();
    private final int imports;
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, List<Instrument>> isins;
    private final Exchanges exchanges = Exchanges.load();
    private final List<CodeRulings.Ruled> rulings = new ArrayList<>();
    private final List<Row.Ruling> unapplied = new ArrayList<>();
    private final NameList names;
    private final Words words;
    private final CompanyNames companyNames;

    /** @param imports later ones win */
    ReferenceBuilder(Words words, Markets markets, List<Import> imports) {
        this.words = words;
        this.companyNames = new CompanyNames(words);
        InstrumentMerge merge = new InstrumentMerge(markets, companyNames, words);
        for (int i = 0; i < imports.size(); i++) {
            merge.add(prefix(i), i, imports.get(i));
        }
        this.byGroup = merge.instruments();
        // each once, under the id of its first group
        this.distinct = byGroup.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().id()))
                .map(Map.Entry::getValue)
                .toList();
        this.imports = imports.size();
        this.isins = isins(distinct);
        this.names = new NameList(distinct, words, companyNames.legalForms());
        for (int i = 0; i < imports.size(); i++) {
            addCodes(prefix(i), imports.get(i));
            addEntities(imports.get(i));
        }
        // a use that somebody stated counts, not what the words of the same name suggest
        for (int i = 0; i < imports.size(); i++) {
            addAliases(prefix(i), imports.get(i).rows(Row.Alias.class).filter(alias -> alias.use() != null));
        }
        for (int i = 0; i < imports.size(); i++) {
            addIssues(prefix(i), imports.get(i));
            addAliases(prefix(i), imports.get(i).rows(Row.Alias.class).filter(alias -> alias.use() == null));
        }
    }

    private static String prefix(int rank) {
        return rank == 0 ? "" : rank + "/";
    }

    private void addEntities(Import stated) {
        stated.rows(Row.Entity.class).forEach(entity -> entities.put(entity.lei(), entity.name()));
    }

    private void addAliases(String prefix, Stream<Row.Alias> aliases) {
        aliases.forEach(alias -> find(prefix, alias.instrument())
                .ifPresent(instrument -> names.add(alias.alias(), instrument, alias.period(), alias.use())));
    }

    private void addIssues(String prefix, Import stated) {
        stated.rows(Row.Issue.class).forEach(issue -> find(prefix, issue.instrument())
                .ifPresent(instrument -> addNames(issue, instrument)));
    }

    /** The name without its form; of a company in the news also with its {@code Holding}: Heineken Holding is not Heineken. */
    private void addNames(Row.Issue issue, Instrument instrument) {
        LegalForms forms = companyNames.legalForms();
        String full = forms.withoutForm(issue.name());
        String bare = forms.strip(issue.name());
        if (instrument.isDated() && !full.equals(bare)) {
            names.add(full, instrument, issue.period(), AliasUse.SAFE);
        }
        names.add(bare, instrument, issue.period(), null);
    }

    private void addCodes(String prefix, Import stated) {
        Map<String, List<CodeRow>> byCode = new HashMap<>();
        stated.rows(Row.Code.class)
                .forEach(row -> find(prefix, row.instrument()).ifPresent(instrument -> byCode.computeIfAbsent(
                                row.scheme() + " " + exchanges.canonicalRic(row.code()), key -> new ArrayList<>())
                        .add(new CodeRow(instrument, row.period()))));
        byCode.forEach((code, rows) -> codeRows.merge(code, rows, ReferenceBuilder::winning));
    }

    /** Dated rows win over undated ones, and later imports over earlier ones. */
    private static List<CodeRow> winning(List<CodeRow> earlier, List<CodeRow> later) {
        return isDated(later) || !isDated(earlier) ? later : earlier;
    }

    private static boolean isDated(List<CodeRow> rows) {
        return rows.stream().anyMatch(row -> row.period().isDated());
    }

    private Optional<Instrument> find(String prefix, String id) {
        return Optional.ofNullable(byGroup.get(prefix + id)).or(() -> Optional.ofNullable(byGroup.get(id)));
    }

    void override(Row.Ruling override) {
        Optional<Instrument> instrument =
                Optional.ofNullable(override.instrument()).flatMap(this::byIsinOrId);
        if (override.instrument() != null && instrument.isEmpty()) {
            unapplied.add(override);
        } else if (override.what() == Row.Ruling.What.ALIAS) {
            names.override(override.text(), instrument.orElse(null));
        } else {
            rulings.add(new CodeRulings.Ruled(override.text(), instrument.orElse(null)));
        }
    }

    /** The one instrument of that ISIN or, in whatever import, that id. */
    private Optional<Instrument> byIsinOrId(String key) {
        Stream<Instrument> withIsin = isins.getOrDefault(key, List.of()).stream();
        Stream<Instrument> withId = IntStream.range(0, imports)
                .mapToObj(i -> byGroup.get(prefix(i) + key))
                .filter(Objects::nonNull);
        List<Instrument> found = Stream.concat(withIsin, withId).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Map<String, Timeline<CodeRow>> codes() {
        return codeRows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Timeline<>(entry.getValue())));
    }

    private static Map<String, List<Instrument>> isins(List<Instrument> distinct) {
        Map<String, List<Instrument>> isins = new LinkedHashMap<>();
        for (Instrument instrument : distinct) {
            instrument.issues().rows().stream()
                    .map(Issue::isin)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(isin -> isins.computeIfAbsent(isin, key -> new ArrayList<>(1))
                            .add(instrument));
        }
        return isins;
    }

    Map<String, List<Instrument>> issuers() {
        return distinct.stream()
                .filter(instrument -> instrument.lei() != null)
                .collect(Collectors.groupingBy(instrument -> Objects.requireNonNull(instrument.lei())));
    }

    Map<String, List<Listed>> tickers() {
        Map<String, List<Listed>> tickers = new HashMap<>();
        distinct.forEach(instrument -> Listed.of(instrument).forEach(listed -> tickers.computeIfAbsent(
                        Tickers.key(listed.listing().ticker()), key -> new ArrayList<>(1))
                .add(listed)));
        return tickers;
    }

    Map<String, String> entities() {
        return Map.copyOf(entities);
    }

    List<Instrument> instruments() {
        return distinct;
    }

    Map<String, List<Instrument>> isins() {
        return isins;
    }

    List<CodeRulings.Ruled> rulings() {
        return List.copyOf(rulings);
    }

    List<Row.Ruling> unapplied() {
        return List.copyOf(unapplied);
    }

    Words words() {
        return words;
    }

    CompanyNames companyNames() {
        return companyNames;
    }

    NameList names() {
        return names;
    }
}
