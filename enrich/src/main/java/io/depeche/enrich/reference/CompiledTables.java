package io.depeche.enrich.reference;

import io.depeche.enrich.name.NameIndex;
import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.Instrument.Standing;
import io.depeche.enrich.reference.Reference.CodeRow;
import io.depeche.enrich.reference.Reference.Listed;
import io.depeche.enrich.reference.Reference.NameOf;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.enrich.reference.row.Timeline;
import io.depeche.model.InstrumentTag.Kind;
import io.depeche.model.Json;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tables as {@link TableWriter} wrote them. An entry is read when it is asked for; instruments and names are kept then. The bytes
 * have to be those that were written: whoever holds the file checks that.
 */
final class CompiledTables implements Tables {
    static final int NONE = -1;
    static final int NO_DAY = Integer.MIN_VALUE;
    static final int EXACT = 1;
    static final int VAGUE_END = 2;
    static final List<Kind> KINDS = List.of(Kind.values());
    static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final int TABLES = 12;

    private final ByteBuffer bytes;
    private final List<Instrument> instruments;
    private final List<NameOf> targets;
    private final Table codes;
    private final Table isins;
    private final Table issuers;
    private final Table tickers;
    private final Table entities;
    private final Reference.Rest rest;
    private final NameIndex names;

    /** @param bytes from their beginning to their end */
    CompiledTables(ByteBuffer bytes, Words words) throws IOException {
        this.bytes = bytes;
        int[] places = new int[TABLES];
        int directory = bytes.getInt(bytes.limit() - Integer.BYTES);
        for (int i = 0; i < TABLES; i++) {
            places[i] = bytes.getInt(directory + i * Integer.BYTES);
        }
        int next = 0;
        this.instruments = new Kept<>(places[next++], this::instrument);
        this.targets = new Kept<>(places[next++], this::target);
        this.codes = new Table(places[next++]);
        this.isins = new Table(places[next++]);
        this.issuers = new Table(places[next++]);
        this.tickers = new Table(places[next++]);
        this.entities = new Table(places[next++]);
        String version = List.copyOf(new Kept<>(places[next++], Cursor::some)).get(0);
        List<Row.Market> markets = rows(places[next++], Row.Market.class);
        List<Row.Ruling> unapplied = rows(places[next++], Row.Ruling.class);
        List<CodeRulings.Ruled> rulings = List.copyOf(new Kept<>(places[next++], this::ruled));
        this.rest = new Reference.Rest(version, markets, unapplied, rulings);
        this.names = NameIndex.read(bytes.duplicate().position(places[next]), NameIndex.Links.of(words));
    }

    static int slot(String key, int slots) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (slots - 1);
    }

    /** What a reference has besides tables. */
    Reference.Rest rest() {
        return rest;
    }

    private <T> List<T> rows(int table, Class<T> type) throws IOException {
        List<T> rows = new ArrayList<>();
        for (byte[] json : new Kept<>(table, Cursor::bytes)) {
            rows.add(Json.read(json, type));
        }
        return rows;
    }

    /** Entries by their numbers, each read once or, by threads at the same time, twice. */
    private final class Kept<T> extends AbstractList<T> implements RandomAccess {
        private final int table;
        private final Function<Cursor, T> read;
        // what threads put here is immutable, so that each sees all or nothing of it
        private final @Nullable Object[] kept;

        Kept(int table, Function<Cursor, T> read) {
            this.table = table;
            this.read = read;
            this.kept = new Object[bytes.getInt(table)];
        }

        @Override
        @SuppressWarnings("unchecked")
        public T get(int number) {
            Object known = kept[number];
            if (known == null) {
                known = read.apply(new Cursor(bytes.getInt(table + (number + 1) * Integer.BYTES)));
                kept[number] = known;
            }
            return (T) known;
        }

        @Override
        public int size() {
            return kept.length;
        }
    }

    /** An open hash table. */
    private final class Table {
        private final int place;
        private final int slots;

        Table(int place) {
            this.place = place;
            this.slots = bytes.getInt(place);
        }

        /** Where the value of a key begins. */
        Optional<Cursor> find(String key) {
            int slot = slot(key, slots);
            while (true) {
                int at = bytes.getInt(place + (slot + 1) * Integer.BYTES);
                if (at == 0) {
                    return Optional.empty();
                }
                Cursor cursor = new Cursor(at);
                if (cursor.some().equals(key)) {
                    return Optional.of(cursor);
                }
                slot = (slot + 1) % slots;
            }
        }

        <T> List<T> list(String key, Function<Cursor, T> read) {
            return find(key).map(cursor -> cursor.list(read)).orElse(List.of());
        }
    }

    /** Reads one entry from its beginning. */
    private final class Cursor {
        private int at;

        Cursor(int at) {
            this.at = at;
        }

        int number() {
            at += Integer.BYTES;
            return bytes.getInt(at - Integer.BYTES);
        }

        int small() {
            return bytes.get(at++);
        }

        byte[] bytes() {
            byte[] read = new byte[number()];
            bytes.get(at, read);
            at += read.length;
            return read;
        }

        String some() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        @Nullable
        String text() {
            if (bytes.getInt(at) == NONE) {
                at += Integer.BYTES;
                return null;
            }
            return some();
        }

        @Nullable
        LocalDate day() {
            int day = number();
            return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
        }

        Period period() {
            int flags = small();
            LocalDate from = day();
            LocalDate to = day();
            return flags == 0 && from == null && to == null
                    ? Period.UNDATED
                    : new Period(from, (flags & EXACT) != 0, to, (flags & VAGUE_END) != 0);
        }

        <T> List<T> list(Function<Cursor, T> read) {
            int size = number();
            List<T> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(read.apply(this));
            }
            return list;
        }
    }

    private Instrument instrument(Cursor cursor) {
        return new Instrument(
                cursor.some(),
                cursor.text(),
                cursor.text(),
                new Timeline<>(cursor.list(
                        each -> new Issue(each.some(), KINDS.get(each.small()), each.text(), each.period()))),
                new Timeline<>(cursor.list(CompiledTables::listing)),
                cursor.list(CompiledTables::listing),
                cursor.small() != 0,
                STANDINGS.get(cursor.small()),
                cursor.day());
    }

    private static Listing listing(Cursor cursor) {
        return new Listing(cursor.some(), cursor.some(), cursor.text(), cursor.text(), cursor.period());
    }

    private NameOf target(Cursor cursor) {
        return new NameOf(cursor.some(), instruments.get(cursor.number()), cursor.period());
    }

    private CodeRulings.Ruled ruled(Cursor cursor) {
        String code = cursor.some();
        int number = cursor.number();
        return new CodeRulings.Ruled(code, number == NONE ? null : instruments.get(number));
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    @Override
    public Optional<Timeline<CodeRow>> code(String key) {
        return codes.find(key)
                .map(found ->
                        new Timeline<>(found.list(row -> new CodeRow(instruments.get(row.number()), row.period()))));
    }

    @Override
    public List<Instrument> isin(String isin) {
        return isins.list(isin, each -> instruments.get(each.number()));
    }

    @Override
    public List<Instrument> issuer(String lei) {
        return issuers.list(lei, each -> instruments.get(each.number()));
    }

    @Override
    public List<Listed> ticker(String key) {
        return tickers.list(key, each -> {
            Instrument instrument = instruments.get(each.number());
            return new Listed(
                    instrument,
                    instrument.allListings().skip(each.number()).findFirst().orElseThrow());
        });
    }

    @Override
    public Optional<String> entity(String lei) {
        return entities.find(lei).map(Cursor::some);
    }

    @Override
    public NameIndex names() {
        return names;
    }

    @Override
    public List<NameOf> targets() {
        return targets;
    }
}
