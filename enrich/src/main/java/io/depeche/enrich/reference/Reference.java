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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The immutable reference data of all instruments, merged from imports, that taggers use. */
public final class Reference {
    private final String version;
    private final Words words;
    private final CompanyNames companyNames;
    private final Exchanges exchanges;
    private final Markets markets;
    private final Map<String, String> entities;
    private final Map<String, List<Instrument>> issuers;
    private final List<Instrument> instruments;
    private final Map<String, Timeline<CodeRow>> codes;
    private final Map<String, List<Instrument>> isins;
    private final Map<String, List<Listed>> tickers;
    private final CodeRulings rulings;
    private final List<Row.Ruling> unapplied;
    private final Ambiguity ambiguity;
    private final NameIndex names;
    private final List<NameOf> nameTargets;

    private Reference(ReferenceBuilder builder, String version) {
        this.version = version;
        this.words = builder.words();
        this.companyNames = builder.companyNames();
        this.exchanges = builder.exchanges();
        this.markets = builder.markets();
        this.entities = builder.entities();
        this.issuers = builder.issuers();
        this.instruments = builder.instruments();
        this.codes = builder.codes();
        this.isins = builder.isins();
        this.tickers = builder.tickers();
        this.rulings = builder.rulings();
        this.unapplied = builder.unapplied();
        this.ambiguity = builder.names().ambiguity();
        this.nameTargets = List.copyOf(builder.names().targets());
        this.names = NameIndex.of(builder.names().entries(), words);
    }

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
        Markets markets = shipped.with(imports.stream().flatMap(each -> each.rows(Row.Market.class)));
        ReferenceBuilder builder = new ReferenceBuilder(words, markets, all);
        overrides.forEach(builder::override);
        return new Reference(builder, version(base, imports, overrides));
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
        return version;
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
        return instruments;
    }

    /** The instruments that a code meant through time; empty for a code blocked by an operator. */
    public Optional<Timeline<CodeRow>> code(Scheme scheme, String code) {
        return rulings.ofCode(code)
                .map(decision -> decision.instruments().stream()
                        .findFirst()
                        .map(instrument -> new Timeline<>(List.of(new CodeRow(instrument, Period.UNDATED)))))
                .orElseGet(() -> Optional.ofNullable(codes.get(scheme + " " + exchanges.canonicalRic(code))));
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
        return unapplied;
    }

    /** The instruments of the issuer with this LEI. */
    public List<Instrument> lei(String lei) {
        return issuers.getOrDefault(lei, List.of());
    }

    /** The legal name behind an LEI, whether or not it has a known instrument. */
    public Optional<String> entity(String lei) {
        return Optional.ofNullable(entities.get(lei));
    }

    /** The exchanges, including imported ones. */
    public Markets markets() {
        return markets;
    }

    /** The instruments that ever had this ISIN, or the one chosen by an operator. */
    public List<Instrument> isin(String isin) {
        return rulings.ofCode(isin)
                .map(CodeRulings.Decision::instruments)
                .orElseGet(() -> isins.getOrDefault(isin, List.of()));
    }

    /** The listings with this ticker on any market at any time, or those of the instrument chosen by an operator. */
    public List<Listed> ticker(String ticker) {
        return rulings.ofTicker(ticker)
                .map(decision ->
                        decision.instruments().stream().flatMap(Listed::of).toList())
                .orElseGet(() -> tickers.getOrDefault(Tickers.key(ticker), List.of()));
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
        return nameTargets.stream()
                .filter(target -> NameIndex.folded(target.name()).equals(folded))
                .map(NameOf::instrument)
                .distinct()
                .toList();
    }

    /** The longest known name with which some words end: {@code BMW} of {@code Autobauer BMW}. */
    public Optional<KnownName> nameAtEnd(String words) {
        List<KnownName> last = new ArrayList<>();
        names.find(words, (start, end, hit) -> {
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
        return names;
    }

    /** The name behind a target. */
    public NameOf named(int target) {
        return nameTargets.get(target);
    }

    /** The listings of a ticker on one of these markets, that held or may have held on that day or, without a day, ever. */
    public List<Listed> listings(List<String> mics, String ticker, @Nullable LocalDate day) {
        return ticker(ticker).stream()
                .filter(listed -> mics.contains(listed.listing().mic()))
                .filter(listed -> listed.mayHoldOn(day))
                .toList();
    }
}
