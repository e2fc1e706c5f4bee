package io.depeche.stream;

import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;

/** Reads records of {@code wire.raw}: any bytes are a raw item, and the record's position gives its coordinates. */
public final class RawInput implements Input<RawItem> {
    private static final byte[] EMPTY = {};

    @Override
    public Outcome<RawItem> read(Inbound record) {
        byte[] value = record.value() == null ? EMPTY : record.value();
        return Outcome.kept(new RawItem(Payload.of(value), record.headerTexts(), record.source(), record.timestamp()));
    }

    @Override
    public Coordinates coordinates(Inbound record, int item, int of) {
        return new Coordinates(record.source(), item, of);
    }
}
