package io.depeche.ingest.format.mail;

import io.depeche.ingest.charset.Decoded;
import io.depeche.ingest.charset.TextDecoder;
import io.depeche.ingest.format.found.EscapedBody;
import io.depeche.ingest.format.found.FirstOf;
import io.depeche.ingest.format.found.Found;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/** The header fields and text parts of a mail. */
final class Mail {
    /** More than twice as deep as any mail program nests. */
    private static final int MAX_DEPTH = 32;

    /** More than twice as many as in any real mail; reading a part costs as much as a page of text. */
    private static final int MAX_PARTS = 1000;

    private static final int MAX_FIELD = 1 << 16;
    private static final int LONGEST_MAILBOX_LINE = 300;
    private static final int MAX_FIELDS = 2000;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MAX_FIELD)
            .setMaxHeaderCount(MAX_FIELDS)
            .setMaxContentLen(-1)
            .build();

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Decoded> texts = new HashMap<>();
    private final MimeTokenStream stream = new MimeTokenStream(CONFIG);
    private boolean attached;
    private int depth;
    private int parts;

    private Mail() {}

    /** The result of {@code use} for the mail in {@code bytes}; else the reason why it is unreadable. */
    static Found read(byte[] bytes, Function<Mail, Found> use) {
        Mail mail = new Mail();
        return mail.problem(bytes).orElseGet(() -> use.apply(mail));
    }

    private Optional<Found> problem(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        int line = start;
        while (line < bytes.length && line - start < LONGEST_MAILBOX_LINE && bytes[line] != '\n') {
            line++;
        }
        if (MailSniffer.isMailboxLine(new String(bytes, start, line - start, StandardCharsets.ISO_8859_1))) {
            start = Math.min(line + 1, bytes.length);
        }
        try {
            stream.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
            while (stream.getState() != EntityState.T_END_OF_STREAM) {
                take(stream.getState());
                if (depth > MAX_DEPTH || parts > MAX_PARTS) {
                    String bound = depth > MAX_DEPTH ? "nests deeper than " + MAX_DEPTH : "has more than " + MAX_PARTS;
                    return Optional.of(Found.broken("FMT-UNSAFE", "the mail " + bound + " parts: not processed"));
                }
                stream.next();
            }
            return Optional.empty();
        } catch (MimeException | IOException e) {
            return Optional.of(Found.broken("FMT-MALFORMED", "the mail cannot be read: " + e.getMessage()));
        }
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_MULTIPART, T_START_MESSAGE -> depth++;
            case T_END_MULTIPART, T_END_MESSAGE -> depth--;
            case T_START_HEADER -> attached = false;
            case T_FIELD -> field(stream.getField());
            case T_BODY -> part();
            default -> {
                // preambles, epilogues and ends carry no text
            }
        }
    }

    private void field(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        String value = decoded(field);
        if (name.equals("content-disposition")) {
            attached = value.toLowerCase(Locale.ROOT).startsWith("attachment");
        }
        if (depth <= 1 && parts == 0) {
            fields.putIfAbsent(name, value);
        }
    }

    /** The value unfolded, with encoded words and bare 8-bit characters decoded. */
    private static String decoded(Field field) {
        ByteSequence raw = field.getRaw();
        String line = raw == null
                ? field.getName() + ":" + field.getBody()
                : TextDecoder.decode(raw.toByteArray(), Optional.empty()).text();
        String value = MimeUtil.unfold(line.substring(line.indexOf(':') + 1));
        return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT).strip();
    }

    private void part() throws IOException {
        parts++;
        String type = String.valueOf(stream.getBodyDescriptor().getMimeType()).toLowerCase(Locale.ROOT);
        if (attached || !type.startsWith("text/") || texts.containsKey(type)) {
            return;
        }
        byte[] bytes = stream.getDecodedInputStream().readAllBytes();
        Optional<String> charset =
                Optional.ofNullable(stream.getBodyDescriptor().getCharset());
        Decoded text = TextDecoder.decode(bytes, charset);
        if (!text.text().isBlank()) {
            texts.put(type, text);
        }
    }

    /** A header field of the mail itself by its name in lower case; null when it is absent or blank. */
    @Nullable
    String field(String name) {
        return FirstOf.of(fields.get(name));
    }

    /** The richest text, HTML before plain text; null when there is none. */
    @Nullable
    Body body() {
        Decoded html = texts.get("text/html");
        Decoded plain = texts.get("text/plain");
        if (html != null) {
            return EscapedBody.of(html.text(), "text/html");
        }
        return plain == null ? null : new Body(Body.Kind.TEXT, plain.text().strip());
    }

    /** The repairs that reading the text needed. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        texts.values().forEach(text -> remarks.addAll(text.remarks()));
        return remarks.stream().distinct().toList();
    }
}
