package io.depeche.stream;

import io.depeche.model.Json;
import io.depeche.model.operation.HeldItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * An input record that waits, as the stage read it. Its bytes in the store: the number 1 (this form), the item, source and
 * timestamp, key, value, and the headers; each text and field of bytes behind its length as an int, -1 for null.
 */
record HeldRecord(HeldItem item, Inbound inbound) {
    private static final int FORM = 1;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            write(out, Json.bytes(item));
            write(out, inbound.source().getBytes(StandardCharsets.UTF_8));
            out.writeLong(inbound.timestamp().toEpochMilli());
            write(out, inbound.key());
            write(out, inbound.value());
            Header[] headers = inbound.headers().toArray();
            out.writeInt(headers.length);
            for (Header header : headers) {
                write(out, header.key().getBytes(StandardCharsets.UTF_8));
                write(out, header.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static HeldRecord of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form != FORM) {
                throw new IllegalStateException("a held record has the form " + form + ", but this version reads "
                        + FORM + ": run the version that wrote it");
            }
            HeldItem item = Json.read(present(in), HeldItem.class);
            String source = text(in);
            Instant timestamp = Instant.ofEpochMilli(in.readLong());
            byte[] key = read(in);
            byte[] value = read(in);
            RecordHeaders headers = new RecordHeaders();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                headers.add(text(in), read(in));
            }
            return new HeldRecord(item, new Inbound(key, value, headers, source, timestamp));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte @Nullable [] field) throws IOException {
        out.writeInt(field == null ? -1 : field.length);
        if (field != null) {
            out.write(field);
        }
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static byte[] present(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(present(in), StandardCharsets.UTF_8);
    }
}
