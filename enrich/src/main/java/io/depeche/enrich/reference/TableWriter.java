package io.depeche.enrich.reference;

import io.depeche.enrich.reference.Instrument.Issue;
import io.depeche.enrich.reference.Instrument.Listing;
import io.depeche.enrich.reference.row.Period;
import io.depeche.enrich.reference.row.Row;
import io.depeche.model.Json;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reference as {@link CompiledTables} reads it: entries one after the other, tables of their places behind them, and the
 * places of those tables at the end.
 */
final class TableWriter {
    private final DataOutputStream out;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> directory = new ArrayList<>();

    private TableWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Writes one value of a table. */
    private interface Value<T> {
        void write(T value) throws IOException;
    }

    static void write(MergedTables tables, Reference.Rest rest, OutputStream to) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(to);
        TableWriter writer = new TableWriter(buffered);
        writer.write(tables, rest);
        writer.out.flush();
    }

    private void write(MergedTables tables, Reference.Rest rest) throws IOException {
        // a place of 0 means none
        out.writeInt(0);
        for (Instrument instrument : tables.instruments()) {
            numbers.put(instrument.id(), numbers.size());
        }
        list(tables.instruments(), this::instrument);
        list(tables.targets(), target -> {
            text(target.name());
            out.writeInt(number(target.instrument()));
            period(target.period());
        });
        table(tables.codes(), timeline -> {
            out.writeInt(timeline.rows().size());
            for (Reference.CodeRow row : timeline.rows()) {
                out.writeInt(number(row.instrument()));
                period(row.period());
            }
        });
        table(tables.isins(), this::instruments);
        table(tables.issuers(), this::instruments);
        table(tables.tickers(), listings -> {
            out.writeInt(listings.size());
            for (Reference.Listed listed : listings) {
                out.writeInt(number(listed.instrument()));
                out.writeInt(listed.instrument().allListings().toList().indexOf(listed.listing()));
            }
        });
        table(tables.entities(), this::text);
        list(List.of(rest.version()), this::text);
        list(rest.markets(), this::json);
        list(rest.unapplied(), this::json);
        list(rest.rulings(), ruling -> {
            text(ruling.code());
            out.writeInt(ruling.instrument() == null ? CompiledTables.NONE : number(ruling.instrument()));
        });
        directory.add(out.size());
        tables.names().write(out);
        int at = out.size();
        for (int place : directory) {
            out.writeInt(place);
        }
        out.writeInt(at);
    }

    private int number(Instrument instrument) {
        return numbers.getOrDefault(instrument.id(), CompiledTables.NONE);
    }

    private <T> void list(List<T> values, Value<T> value) throws IOException {
        int[] places = new int[values.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = out.size();
            value.write(values.get(i));
        }
        places(places);
    }

    /** An open hash table of keys. */
    private <T> void table(Map<String, T> values, Value<T> value) throws IOException {
        int[] slots = new int[Integer.highestOneBit(values.size() + 1) * 4];
        for (Map.Entry<String, T> entry : values.entrySet()) {
            int slot = CompiledTables.slot(entry.getKey(), slots.length);
            while (slots[slot] != 0) {
                slot = (slot + 1) % slots.length;
            }
            slots[slot] = out.size();
            text(entry.getKey());
            value.write(entry.getValue());
        }
        places(slots);
    }

    private void places(int[] places) throws IOException {
        directory.add(out.size());
        out.writeInt(places.length);
        for (int place : places) {
            out.writeInt(place);
        }
    }

    private void instruments(List<Instrument> instruments) throws IOException {
        out.writeInt(instruments.size());
        for (Instrument instrument : instruments) {
            out.writeInt(number(instrument));
        }
    }

    private void instrument(Instrument instrument) throws IOException {
        text(instrument.id());
        text(instrument.lei());
        text(instrument.figi());
        out.writeInt(instrument.issues().rows().size());
        for (Issue issue : instrument.issues().rows()) {
            text(issue.name());
            out.writeByte(CompiledTables.KINDS.indexOf(issue.kind()));
            text(issue.isin());
            period(issue.period());
        }
        listings(instrument.listings().rows());
        listings(instrument.others());
        out.writeBoolean(instrument.receipt());
        out.writeByte(CompiledTables.STANDINGS.indexOf(instrument.standing()));
        day(instrument.madeOn());
    }

    private void listings(List<Listing> listings) throws IOException {
        out.writeInt(listings.size());
        for (Listing listing : listings) {
            text(listing.mic());
            text(listing.ticker());
            text(listing.currency());
            text(listing.figi());
            period(listing.period());
        }
    }

    private void period(Period period) throws IOException {
        out.writeByte((period.exact() ? CompiledTables.EXACT : 0) | (period.vagueEnd() ? CompiledTables.VAGUE_END : 0));
        day(period.from());
        day(period.to());
    }

    private void day(@Nullable LocalDate day) throws IOException {
        out.writeInt(day == null ? CompiledTables.NO_DAY : Math.toIntExact(day.toEpochDay()));
    }

    private void json(Row row) throws IOException {
        bytes(Json.bytes(row));
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(CompiledTables.NONE);
        } else {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
