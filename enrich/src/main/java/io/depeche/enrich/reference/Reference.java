package io.depeche.enrich.reference;

import io.depeche.enrich.name.Ambiguity;
import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.row.Exchanges;
import io.depeche.enrich.reference.row.Import;
import io.depeche.enrich.reference.row.Markets;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Scheme;
import io.depeche.enrich.reference.row.Tickers;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The immutable reference data of all instruments, merged from imports, that taggers use. */
public final class Reference {
    private final Words words;
    private final CompanyNames companyNames;
    private final Exchanges exchanges;
    private final Markets markets;
    private final CodeRulings rulings;
    private final Ambiguity ambiguity;
    private final Tables tables;
    private final Rest rest;

    private Reference(
            Words words, CompanyNames companyNames, Ambiguity ambiguity, Markets shipped, Tables tables, Rest rest) {
        this.words = words;
        this.companyNames = companyNames;
        this.ambiguity = ambiguity;
        this.exchanges = Exchanges.load();
        this.markets = shipped.with(rest.markets().stream());
        this.rulings = CodeRulings.of(exchanges, rest.rulings());
        this.tables = tables;
        this.rest = rest;
    }

    /**
     * What a reference has besides its tables.
     *
     * @param markets that imports add
     * @param unapplied the overrides without effect
     * @param rulings the overrides of codes
     */
    record Rest(
            String version, List<Row.Market> markets, List<Row.Ruling> unapplied, List<CodeRulings.Ruled> rulings) {}

    /** The instrument that a code meant in a period. */
    public record CodeRow(Instrument instrument, Period period) implements Timeline.Dated {}

    /** A listing and the instrument that is listed. */
    public record Listed(Instrument instrument, Listing listing) {
        static Stream<Listed> of(Instrument instrument) {
            return instrument.allListings().map(listing -> new Listed(instrument, listing));
        }

        /** Those of dated rows; all of them when none is dated. */
        public static List<Listed> vouchedFirst(List<Listed> listings) {
            List<Listed> dated = listings.stream()
                    .filter(listed -> listed.listing().period().isDated())
                    .toList();
            return dated.isEmpty() ? listings : dated;
        }

        /** Whether a row says that it held on that day, or nothing says that it did not yet. */
        public boolean mayHoldOn(@Nullable LocalDate day) {
            return day == null || instrument.mayHave(listing, day);
        }
    }

    /**
     * A known name among some words.
     *
     * @param start where it begins
     */
    public record KnownName(int start, List<NameOf> meanings) {
        public KnownName {
            meanings = List.copyOf(meanings);
        }
    }

    /** The instrument that a name means, and when. */
    public record NameOf(String name, Instrument instrument, Period period) {}

    /**
     * Merges a base of tables with imports, later ones winning.
     *
     * @param shipped the built-in markets
     * @param words the words by which names are compared and judged
     * @param base the rows that each import may refer to
     * @param overrides the operators' overrides, which win over everything
     */
    public static Reference of(
            Words words, Markets shipped, Import base, List<Import> imports, List<Row.Ruling> overrides) {
        List<Import> all = new ArrayList<>();
        all.add(base);
        all.addAll(imports);
        List<Row.Market> markets =
                imports.stream().flatMap(each -> each.rows(Row.Market.class)).toList();
        ReferenceBuilder builder = new ReferenceBuilder(words, shipped.with(markets.stream()), all);
        overrides.forEach(builder::override);
        Rest rest = new Rest(version(base, imports, overrides), markets, builder.unapplied(), builder.rulings());
        return new Reference(
                words, builder.companyNames(), builder.names().ambiguity(), shipped, MergedTables.of(builder), rest);
    }

    /**
     * The reference that {@link #writeCompiled} wrote, with the same words and markets.
     *
     * @param compiled all that was written, unchanged
     */
    public static Reference ofCompiled(Words words, Markets shipped, ByteBuffer compiled) throws IOException {
        CompiledTables tables = new CompiledTables(compiled.slice(), words);
        return new Reference(words, new CompanyNames(words), new Ambiguity(words), shipped, tables, tables.rest());
    }

    /** Writes it so that {@link #ofCompiled} has it again, without a merge. It has to be merged itself. */
    public void writeCompiled(OutputStream out) throws IOException {
        if (!(tables instanceof MergedTables merged)) {
            throw new IllegalStateException("it was compiled already");
        }
        TableWriter.write(merged, rest, out);
    }

    private static String version(Import shipped, List<Import> imports, List<Row.Ruling> overrides) {
        Stream<String> all = Stream.of(
                        Stream.of(shipped.name() + "@" + shipped.version()),
                        imports.stream().map(i -> i.name() + "@" + i.version() + "." + Fingerprint.of(i.rows())),
                        overrides.isEmpty() ? Stream.<String>of() : Stream.of("overrides@" + Fingerprint.of(overrides)))
                .flatMap(part -> part);
        return all.collect(Collectors.joining("+"));
    }

    /** The names and versions of the imports, with hashes of their rows and of the overrides. */
    public String version() {
        return rest.version();
    }

    /** The words by which its names are compared and judged. */
    public Words words() {
        return words;
    }

    /** Compares the names of companies. */
    public CompanyNames companyNames() {
        return companyNames;
    }

    /** The legal forms that are not part of a name. */
    public LegalForms legalForms() {
        return companyNames.legalForms();
    }

    /** All instruments. */
    public List<Instrument> instruments() {
        return tables.instruments();
    }

    /** The instruments that a code meant through time; empty for a code blocked by an operator. */
    public Optional<Timeline<CodeRow>> code(Scheme scheme, String code) {
        return rulings.ofCode(code)
                .map(decision -> decision.instruments().stream()
                        .findFirst()
                        .map(instrument -> new Timeline<>(List.of(new CodeRow(instrument, Period.UNDATED)))))
                .orElseGet(() -> tables.code(scheme + " " + exchanges.canonicalRic(code)));
    }

    /** Whether an operator decided what a code means. */
    public boolean isDecided(String code) {
        return rulings.ofCode(code).isPresent();
    }

    /** Whether an operator blocked a code or ticker. */
    public boolean isBlocked(String code) {
        return rulings.ofTicker(code)
                .filter(decision -> decision.instruments().isEmpty())
                .isPresent();
    }

    /** The overrides without effect, because no instrument, or more than one, has their ISIN or id. */
    public List<Row.Ruling> unapplied() {
        return rest.unapplied();
    }

    /** The instruments of the issuer with this LEI. */
    public List<Instrument> lei(String lei) {
        return tables.issuer(lei);
    }

    /** The legal name behind an LEI, whether or not it has a known instrument. */
    public Optional<String> entity(String lei) {
        return tables.entity(lei);
    }

    /** The exchanges, including imported ones. */
    public Markets markets() {
        return markets;
    }

    /** The instruments that ever had this ISIN, or the one chosen by an operator. */
    public List<Instrument> isin(String isin) {
        return rulings.ofCode(isin).map(CodeRulings.Decision::instruments).orElseGet(() -> tables.isin(isin));
    }

    /** The listings with this ticker on any market at any time, or those of the instrument chosen by an operator. */
    public List<Listed> ticker(String ticker) {
        return rulings.ofTicker(ticker)
                .map(decision ->
                        decision.instruments().stream().flatMap(Listed::of).toList())
                .orElseGet(() -> tables.ticker(Tickers.key(ticker)));
    }

    /** The rating of names in texts. */
    public Ambiguity ambiguity() {
        return ambiguity;
    }

    /** The instruments that a code of any scheme ever meant. */
    public List<Instrument> coded(String code) {
        return Stream.of(Scheme.values())
                .flatMap(scheme -> code(scheme, code).stream())
                .flatMap(timeline -> timeline.rows().stream())
                .map(CodeRow::instrument)
                .distinct()
                .toList();
    }

    /** The instruments ever traded under a ticker. */
    public List<Instrument> tickered(String ticker) {
        return ticker(ticker).stream().map(Listed::instrument).distinct().toList();
    }

    /** The instruments with exactly this name. */
    public List<Instrument> calledExactly(String name) {
        String folded = NameIndex.folded(name);
        return tables.targets().stream()
                .filter(target -> NameIndex.folded(target.name()).equals(folded))
                .map(NameOf::instrument)
                .distinct()
                .toList();
    }

    /** The longest known name with which some words end: {@code BMW} of {@code Autobauer BMW}. */
    public Optional<KnownName> nameAtEnd(String words) {
        List<KnownName> last = new ArrayList<>();
        names().find(words, (start, end, hit) -> {
            if (end == words.length()) {
                last.add(new KnownName(
                        start,
                        Arrays.stream(hit.targets()).mapToObj(this::named).toList()));
            }
        });
        return last.stream().findFirst();
    }

    /** The index of names, whose targets {@link #named} resolves. */
    public NameIndex names() {
        return tables.names();
    }

    /** The name behind a target. */
    public NameOf named(int target) {
        return tables.targets().get(target);
    }

    /** The listings of a ticker on one of these markets, that held or may have held on that day or, without a day, ever. */
    public List<Listed> listings(List<String> mics, String ticker, @Nullable LocalDate day) {
        return ticker(ticker).stream()
                .filter(listed -> mics.contains(listed.listing().mic()))
                .filter(listed -> listed.mayHoldOn(day))
                .toList();
    }
}
