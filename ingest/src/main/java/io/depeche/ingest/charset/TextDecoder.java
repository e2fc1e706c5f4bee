package io.depeche.ingest.charset;

import io.depeche.ingest.charset.Decoded.Form;
import io.depeche.model.Remark;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decodes the bytes of an item. Evidence in the bytes goes before declarations: byte order mark, then evident UTF-16
 * and UTF-32, then valid UTF-8. Then the declared charset or the hint of the feed is believed, if what the bytes say in
 * it is written in some language; else the charset in which they do is taken. Where none is sure, the text is
 * {@linkplain Decoded#undecidable() undecidable}.
 */
public final class TextDecoder {
    /** With fewer characters than this, bytes of an East Asian charset may look like UTF-8 by chance. */
    private static final int SURELY_UTF8 = 4;

    /** So few bytes beyond ASCII, and so far between, become U+FFFD where their charset can't be told. */
    private static final int MOST_STRAY = 5;

    private static final int STRAY_ONE_IN = 200;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** The choice of a charset; {@code charset} is empty when none is sure. */
    private record Choice(Optional<Charset> charset, List<Remark> remarks) {
        /** This, or ASCII without a few stray bytes: the rest of the text is still worth keeping. */
        Choice orAsciiWithout(Utf8Census census, int length) {
            int stray = census.invalid() + census.valid();
            boolean few = stray > 0 && stray <= MOST_STRAY && stray * STRAY_ONE_IN <= length;
            return charset.isEmpty() && few ? new Choice(Optional.of(StandardCharsets.US_ASCII), remarks) : this;
        }

        static Choice of(Charset charset, Remark... remarks) {
            return new Choice(Optional.of(charset), List.of(remarks));
        }
    }

    /**
     * Reads {@code bytes} as text.
     *
     * @param hint the charset in the feed's header, used when the document declares none
     */
    public static Decoded decode(byte[] bytes, Optional<String> hint) {
        return decode(bytes, hint, Form.CHARACTERS);
    }

    /**
     * The same, in bytes where these are UTF-8 of which nothing is to be repaired, else in characters. Of a page most is
     * code, which nobody reads.
     */
    public static Decoded decodePage(byte[] bytes, Optional<String> hint) {
        return decode(bytes, hint, Form.BYTES);
    }

    private static Decoded decode(byte[] bytes, Optional<String> hint, Form form) {
        Optional<Bom> bom = Bom.of(bytes);
        if (bom.isPresent()) {
            return cleaned(finish(bytes, bom.get().length(), bom.get().charset(), Optional.empty(), List.of()));
        }
        Utf8Census census = Utf8Census.of(bytes);
        return cleaned(WideCharsets.guess(bytes)
                .or(() -> census.ascii() ? Iso2022.in(bytes) : Optional.empty())
                .map(evident -> finish(bytes, 0, evident, Optional.empty(), List.of()))
                .orElseGet(() -> decodeFramed(bytes, census, hint, form)));
    }

    /** Reads {@code bytes} as UTF-8 or as if each were a character, for formats of which every part has its own charset. */
    public static Decoded decodeBytes(byte[] bytes) {
        Charset charset = Utf8Census.of(bytes).invalid() == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(bytes, charset);
        return cleaned(new Decoded(text, Form.CHARACTERS, charset.name(), Controls.count(text), 0, false, List.of()));
    }

    /**
     * Reads a line that is too short to check a declared charset by its words: valid UTF-8 as that, else as {@code label}
     * says, and by the bytes only where that is impossible.
     *
     * @param label as declared; an empty one declares nothing
     */
    public static String decodeLine(byte[] bytes, Optional<String> label) {
        if (bytes.length == 0) {
            return "";
        }
        Utf8Census census = Utf8Census.of(bytes);
        Optional<Charset> declared = label.flatMap(CharsetLabels::charset);
        boolean isUtf8 = !census.ascii() && census.invalid() == 0;
        Optional<String> text = declared.filter(charset -> !isUtf8)
                .map(charset -> new String(bytes, charset))
                .filter(read -> damaged(read) == 0);
        return Controls.clean(
                text.orElseGet(() -> decode(bytes, Optional.empty()).text()));
    }

    /**
     * Reads {@code bytes} as text and keeps control characters, for formats framed in them. Those frames are single
     * bytes, so the text is not in a wide charset.
     *
     * @param hint the charset in the feed's header
     */
    public static Decoded decodeFramed(byte[] bytes, Optional<String> hint) {
        return decodeFramed(bytes, Utf8Census.of(bytes), hint, Form.CHARACTERS);
    }

    private static Decoded decodeFramed(byte[] bytes, Utf8Census census, Optional<String> hint, Form form) {
        Optional<String> label =
                (census.invalid() == 0 ? DeclaredCharset.in(bytes) : DeclaredCharset.anywhere(bytes)).or(() -> hint);
        Choice choice = choose(bytes, census, label).orAsciiWithout(census, bytes.length);
        Charset charset = choice.charset().orElse(WINDOWS_1252);
        if (form == Form.BYTES && census.isSound() && charset.equals(StandardCharsets.UTF_8)) {
            String written = new String(bytes, StandardCharsets.ISO_8859_1);
            return new Decoded(written, form, charset.name(), 0, 0, false, choice.remarks());
        }
        Decoded decoded = finish(bytes, 0, charset, Optional.of(census), choice.remarks());
        return choice.charset().isPresent() ? decoded : decoded.withoutCharset();
    }

    private static Choice choose(byte[] bytes, Utf8Census census, Optional<String> label) {
        if (census.ascii() && (label.filter(CharsetLabels::isUnreadable).isPresent() || Iso2022.isHz(bytes))) {
            return new Choice(Optional.empty(), List.of());
        }
        // a document whose declaration is readable byte by byte is not in a wide charset
        Optional<Charset> declared = label.flatMap(CharsetLabels::charset)
                .filter(charset ->
                        !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32"));
        Choice choice = declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                        .isPresent()
                ? declared(bytes, census, declared.get())
                : undeclared(bytes, census, declared.isPresent() ? "declared as UTF-8" : "no charset is declared");
        if (label.isEmpty() || label.flatMap(CharsetLabels::charset).isPresent()) {
            return choice;
        }
        String unknown = "the declared charset '" + label.get() + "' is unknown: guessed from the bytes";
        return new Choice(
                choice.charset(),
                Stream.concat(Stream.of(new Remark("ENC-UNKNOWN", unknown)), choice.remarks().stream())
                        .toList());
    }

    private static Choice undeclared(byte[] bytes, Utf8Census census, String said) {
        if (census.valid() >= census.invalid()) {
            return Choice.of(StandardCharsets.UTF_8);
        }
        return CharsetGuess.undeclared(bytes)
                .map(found -> Choice.of(found, mismatch(said, found)))
                .orElseGet(() -> new Choice(Optional.empty(), List.of()));
    }

    private static Choice declared(byte[] bytes, Utf8Census census, Charset declared) {
        if (census.ascii() || !writesAscii(declared)) {
            return Choice.of(declared);
        }
        String said = "declared as " + declared.name();
        if (census.invalid() == 0 && (census.valid() >= SURELY_UTF8 || isSingleByte(declared))) {
            return Choice.of(
                    StandardCharsets.UTF_8,
                    new Remark("ENC-MISMATCH", said + ", but the bytes are UTF-8: read as UTF-8"));
        }
        return CharsetGuess.declared(bytes, declared)
                .map(found -> found.equals(declared) ? Choice.of(found) : Choice.of(found, mismatch(said, found)))
                .orElseGet(() -> new Choice(Optional.empty(), List.of()));
    }

    private static Remark mismatch(String said, Charset found) {
        return new Remark("ENC-MISMATCH", said + ", but the bytes are not: read as " + found.name());
    }

    private static boolean writesAscii(Charset charset) {
        return new String(new byte[] {'<', 'a', '\n'}, charset).equals("<a\n");
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    /** @param census of the bytes, if it was taken: of UTF-8 it tells what is not worth looking for in the text */
    private static Decoded finish(
            byte[] bytes, int skip, Charset charset, Optional<Utf8Census> census, List<Remark> found) {
        List<Remark> remarks = new ArrayList<>(found);
        String text = composed(new String(bytes, skip, bytes.length - skip, charset), charset);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        int damaged = census.filter(counted -> utf8 && counted.invalid() == 0)
                .map(Utf8Census::damaged)
                .orElseGet(() -> damaged(text));
        if (damaged > 0) {
            remarks.add(new Remark(
                    "ENC-INVALID",
                    damaged + " characters could not be decoded as " + charset.name() + " and became U+FFFD"));
        }
        boolean repairable = utf8 && census.map(Utf8Census::repairable).orElse(true);
        String repaired = repairable ? Mojibake.repair(text) : text;
        if (!repaired.equals(text)) {
            remarks.add(new Remark("ENC-MOJIBAKE", "the sender had read UTF-8 as windows-1252: repaired"));
        }
        int controls = census.filter(counted -> utf8 && !text.startsWith("\uFEFF"))
                .map(Utf8Census::controls)
                .orElseGet(() -> Controls.count(repaired));
        return new Decoded(repaired, Form.CHARACTERS, charset.name(), controls, damaged, false, remarks);
    }

    private static Decoded cleaned(Decoded decoded) {
        if (decoded.controls() == 0) {
            return decoded;
        }
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        remarks.add(new Remark("ENC-CONTROLS", decoded.controls() + " control characters were removed"));
        String clean = Controls.clean(decoded.text());
        return new Decoded(
                clean,
                decoded.form(),
                decoded.charset(),
                decoded.controls(),
                decoded.damaged(),
                decoded.undecidable(),
                remarks);
    }

    /** {@code text} with the tone marks of Vietnamese, which windows-1258 writes behind their letters, on them. */
    private static String composed(String text, Charset charset) {
        return charset.name().equals("windows-1258") ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    private static int damaged(String text) {
        int count = 0;
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            count++;
        }
        return count;
    }
}
