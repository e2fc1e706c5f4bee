package io.depeche.ingest.format.mail;

import io.depeche.ingest.format.found.Found;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;

/** Reads the bytes of a mail as a tree of its parts. */
final class MailParser {
    /** More than twice as deep as any mail program nests. */
    private static final int MAX_DEPTH = 32;

    /** More than twice as many as in any real mail; reading a part costs as much as a page of text. */
    private static final int MAX_PARTS = 1000;

    private static final int MAX_FIELD = 1 << 16;
    private static final int MAX_FIELDS = 2000;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MAX_FIELD)
            .setMaxHeaderCount(MAX_FIELDS)
            .setMaxContentLen(-1)
            .build();

    private final MimeTokenStream stream = new MimeTokenStream(CONFIG);
    private final Deque<Open> open = new ArrayDeque<>(List.of(new Open()));
    private int parts;

    private MailParser() {}

    /** A part of which the end has not been read yet. */
    private static final class Open {
        private final Map<String, String> fields = new HashMap<>();
        private final List<MailPart> parts = new ArrayList<>();
        private String type = "text/plain";
        private String content = "";

        MailPart closed() {
            return new MailPart(fields, type, content, parts);
        }
    }

    /** The result of {@code use} for the mail in {@code bytes}; else the reason why it is unreadable. */
    static Found read(byte[] bytes, Function<MailPart, Found> use) {
        try {
            return new MailParser().read(bytes).map(use);
        } catch (MimeException | IOException e) {
            return Found.broken("FMT-MALFORMED", "the mail cannot be read: " + e.getMessage());
        }
    }

    /** A tree, or the reason why there is none. */
    private sealed interface Result {
        Found map(Function<MailPart, Found> use);

        record Tree(MailPart mail) implements Result {
            @Override
            public Found map(Function<MailPart, Found> use) {
                return use.apply(mail);
            }
        }

        record Unsafe(String bound) implements Result {
            @Override
            public Found map(Function<MailPart, Found> use) {
                return Found.broken("FMT-UNSAFE", "the mail " + bound + " parts: not processed");
            }
        }
    }

    private Result read(byte[] bytes) throws MimeException, IOException {
        stream.parse(new ByteArrayInputStream(bytes));
        while (stream.getState() != EntityState.T_END_OF_STREAM) {
            take(stream.getState());
            if (open.size() > MAX_DEPTH) {
                return new Result.Unsafe("nests deeper than " + MAX_DEPTH);
            }
            if (parts > MAX_PARTS) {
                return new Result.Unsafe("has more than " + MAX_PARTS);
            }
            stream.next();
        }
        while (open.size() > 1) {
            close();
        }
        List<MailPart> read = open.element().parts;
        return new Result.Tree(read.isEmpty() ? open.element().closed() : read.get(0));
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> open.push(new Open());
            case T_END_MESSAGE, T_END_BODYPART -> close();
            case T_FIELD -> field(stream.getField());
            case T_START_MULTIPART -> open.element().type = type();
            case T_BODY -> body();
            default -> {
                // preambles, epilogues and ends carry no text
            }
        }
    }

    private void close() {
        MailPart closed = open.pop().closed();
        open.element().parts.add(closed);
    }

    private void field(Field field) {
        ByteSequence raw = field.getRaw();
        String line = raw == null
                ? field.getName() + ":" + field.getBody()
                : new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        open.element()
                .fields
                .putIfAbsent(
                        field.getName().toLowerCase(Locale.ROOT),
                        MimeUtil.unfold(line.substring(line.indexOf(':') + 1)));
    }

    private void body() throws IOException {
        parts++;
        open.element().type = type();
        boolean isBase64 = MimeUtil.isBase64Encoding(stream.getBodyDescriptor().getTransferEncoding());
        byte[] content = (isBase64 ? stream.getInputStream() : stream.getDecodedInputStream()).readAllBytes();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        open.element().content = isBase64 ? Base64Content.decoded(text) : text;
    }

    private String type() {
        return String.valueOf(stream.getBodyDescriptor().getMimeType()).toLowerCase(Locale.ROOT);
    }
}
