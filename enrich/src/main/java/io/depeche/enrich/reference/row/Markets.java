package io.depeche.enrich.reference.row;

import io.depeche.words.Kind;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of exchanges in texts, and the markets that they mean. */
public final class Markets {
    private static final String EXCHANGE = "X";
    private static final int MIC = 4;

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byBloomberg = new HashMap<>();
    private final Map<String, String> byDowJones = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    private Markets() {}

    /** Reads the tables on the class path. */
    public static Markets load(Words words) {
        Markets markets = new Markets();
        for (Table.Row row : words.rows(Kind.EXCHANGE_NAMES)) {
            markets.byName.put(folded(row.get("name")), mics(row.get("mics")));
        }
        for (Table.Row row : Table.load("/reference/markets.tsv").rows()) {
            markets.countries.put(row.get("mic"), row.get("country"));
            row.find("dowjones")
                    .ifPresent(codes -> mics(codes).forEach(code -> markets.byDowJones.put(code, row.get("mic"))));
            row.find("bloomberg").ifPresent(codes -> mics(codes)
                    .forEach(code -> markets.byBloomberg.merge(
                            code, List.of(row.get("mic")), (a, b) -> Stream.concat(a.stream(), b.stream())
                                    .toList())));
        }
        return markets;
    }

    /**
     * These markets, and those that an import of ISO 10383 adds. Texts name exchanges by their MIC, or by a
     * segment's MIC for the market that operates it. A MIC without the X of an exchange may be a word, such as
     * {@code FISH}.
     */
    public Markets with(Stream<Row.Market> rows) {
        Markets all = new Markets();
        all.byName.putAll(byName);
        all.byBloomberg.putAll(byBloomberg);
        all.byDowJones.putAll(byDowJones);
        all.countries.putAll(countries);
        rows.forEach(row -> {
            all.countries.putIfAbsent(row.mic(), row.country());
            if (row.mic().startsWith(EXCHANGE)) {
                all.byName.putIfAbsent(
                        folded(row.mic()),
                        Stream.of(row.mic(), row.operating()).distinct().toList());
            }
        });
        return all;
    }

    /** Whether it has the form of a MIC: four capitals or digits. */
    static boolean isMic(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return code.length() == MIC;
    }

    private static List<String> mics(String cell) {
        return Arrays.asList(cell.split(" ", -1));
    }

    /** The names of exchanges, in lower case with single blanks. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The markets that an exchange's name may mean, the likeliest first; empty when the name is unknown. */
    public List<String> named(String name) {
        return byName.getOrDefault(folded(name), List.of());
    }

    /** The markets of a Bloomberg exchange code such as {@code FP}; a composite code has several. */
    public List<String> ofBloomberg(String code) {
        return byBloomberg.getOrDefault(code, List.of());
    }

    /** The market of a suffix that Dow Jones puts behind a ticker, such as {@code LN}. */
    public Optional<String> ofDowJones(String suffix) {
        return Optional.ofNullable(byDowJones.get(suffix));
    }

    /** The country of a market, ISO 3166 two letters. */
    public Optional<String> country(String mic) {
        return Optional.ofNullable(countries.get(mic));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }
}
