package io.depeche.ingest.charset;

import io.depeche.model.Remark;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes the bytes of an item. Evidence in the bytes goes before declarations: byte order mark, then evident UTF-16
 * and UTF-32, then valid UTF-8, and only then the declared charset, the hint of the feed, and windows-1252.
 *
 * @see <a href="https://encoding.spec.whatwg.org/">WHATWG Encoding</a>, which also reads ISO-8859-1 as windows-1252
 */
public final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * Reads {@code bytes} as text.
     *
     * @param hint the charset in the feed's header, used when the document declares none
     */
    public static Decoded decode(byte[] bytes, Optional<String> hint) {
        Optional<Bom> bom = Bom.of(bytes);
        if (bom.isPresent()) {
            return cleaned(finish(bytes, bom.get().length(), bom.get().charset(), new ArrayList<>()));
        }
        Optional<Charset> wide = WideCharsets.guess(bytes);
        return cleaned(wide.isPresent() ? finish(bytes, 0, wide.get(), new ArrayList<>()) : decodeFramed(bytes, hint));
    }

    /**
     * Reads {@code bytes} as text and keeps control characters, for formats framed in them. Those frames are single
     * bytes, so the text is not in a wide charset.
     *
     * @param hint the charset in the feed's header
     */
    public static Decoded decodeFramed(byte[] bytes, Optional<String> hint) {
        List<Remark> remarks = new ArrayList<>();
        Charset charset = choose(bytes, declared(bytes, hint, remarks), remarks);
        return finish(bytes, 0, charset, remarks);
    }

    private static Optional<Charset> declared(byte[] bytes, Optional<String> hint, List<Remark> remarks) {
        Optional<String> name = DeclaredCharset.in(bytes).or(() -> hint);
        Optional<Charset> charset = name.flatMap(DeclaredCharset::named);
        if (name.isPresent() && charset.isEmpty()) {
            remarks.add(new Remark(
                    "ENC-UNKNOWN", "the declared charset '" + name.get() + "' is unknown: guessed from the bytes"));
        }
        // a document whose declaration is readable byte by byte is not in a wide charset
        return charset.filter(
                found -> !found.name().startsWith("UTF-16") && !found.name().startsWith("UTF-32"));
    }

    private static Charset choose(byte[] bytes, Optional<Charset> declared, List<Remark> remarks) {
        Utf8Census census = Utf8Census.of(bytes);
        boolean isUtf8 = declared.map(StandardCharsets.UTF_8::equals).orElse(true);
        if (census.ascii()) {
            return declared.orElse(StandardCharsets.UTF_8);
        }
        if (isUtf8) {
            return census.valid() >= census.invalid() ? StandardCharsets.UTF_8 : mismatch("UTF-8", remarks, declared);
        }
        if (census.invalid() == 0 && singleByte(declared.get())) {
            remarks.add(new Remark(
                    "ENC-MISMATCH",
                    "declared as " + declared.get().name() + ", but the bytes are UTF-8: read as UTF-8"));
            return StandardCharsets.UTF_8;
        }
        return declared.get().equals(StandardCharsets.ISO_8859_1) && hasC1(bytes) ? WINDOWS_1252 : declared.get();
    }

    private static Charset mismatch(String said, List<Remark> remarks, Optional<Charset> declared) {
        if (declared.isPresent()) {
            remarks.add(new Remark(
                    "ENC-MISMATCH", "declared as " + said + ", but the bytes are not: read as windows-1252"));
        }
        return WINDOWS_1252;
    }

    private static boolean singleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    private static boolean hasC1(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xe0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static Decoded finish(byte[] bytes, int skip, Charset charset, List<Remark> remarks) {
        String text = new String(bytes, skip, bytes.length - skip, charset);
        int damaged = damaged(text);
        if (damaged > 0) {
            remarks.add(new Remark(
                    "ENC-INVALID",
                    damaged + " characters could not be decoded as " + charset.name() + " and became U+FFFD"));
        }
        String repaired = charset.equals(StandardCharsets.UTF_8) ? Mojibake.repair(text) : text;
        if (!repaired.equals(text)) {
            remarks.add(new Remark("ENC-MOJIBAKE", "the sender had read UTF-8 as windows-1252: repaired"));
        }
        return new Decoded(repaired, charset.name(), Controls.count(repaired), damaged, remarks);
    }

    private static Decoded cleaned(Decoded decoded) {
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        if (decoded.controls() > 0) {
            remarks.add(new Remark("ENC-CONTROLS", decoded.controls() + " control characters were removed"));
        }
        String clean = Controls.clean(decoded.text());
        return new Decoded(clean, decoded.charset(), decoded.controls(), decoded.damaged(), remarks);
    }

    private static int damaged(String text) {
        int count = 0;
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            count++;
        }
        return count;
    }
}
